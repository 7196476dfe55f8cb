"""C4: review by distribution platforms before listing."""
