"""U8: lawful, proper and necessary processing."""
