"""What a terminal shows: text laid out in columns, and clippings printed with it. Knows neither library nor Qt."""
