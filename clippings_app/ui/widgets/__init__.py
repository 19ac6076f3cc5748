"""Widgets that get domain values and emit signals; they know neither library, storage nor search."""
