"""C10: app running management by phone makers."""
