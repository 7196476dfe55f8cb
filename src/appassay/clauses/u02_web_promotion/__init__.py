"""U2: fair app promotion on web pages."""
