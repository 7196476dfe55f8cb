"""C5: inspection of listed apps by distribution platforms."""
