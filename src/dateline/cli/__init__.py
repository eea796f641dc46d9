"""The command line: one thin file a command."""


def main() -> None:
    """Run the command that the arguments name, and end the process with its exit status."""
    import sys

    from dateline.cli.app import make_app
    from dateline.cli.printing import print_error
    from dateline.errors import DatelineError

    try:
        make_app()()
    except DatelineError as error:
        print_error(f"{error.message} [{error.code}]")
        sys.exit(error.status)
