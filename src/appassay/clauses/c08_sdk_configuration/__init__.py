"""C8: function configuration offered by SDK providers."""
