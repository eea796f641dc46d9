"""Records in other forms: one file a format, and one a way of showing spans."""
