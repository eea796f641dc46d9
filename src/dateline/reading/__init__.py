"""Report -> Record: one package a question, each a pure function of the analysis and the answers before it."""
