"""Finding clippings: one tokenizer, a Whoosh index that holds nothing to show, snippets and highlights."""
