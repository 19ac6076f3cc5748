-- Tags and notes that a person took off a clipping: a record that says them once more does not bring them back. Rows of
-- a clipping that is gone do no harm, for ids are not given twice.
CREATE TABLE taken_off (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  clipping_id INTEGER NOT NULL,
  kind        TEXT NOT NULL CHECK (kind IN ('topic', 'incident', 'note')),
  key         TEXT NOT NULL CHECK (key <> '')     -- folded; of a note a digest
) STRICT;
CREATE UNIQUE INDEX taken_off_unique ON taken_off (clipping_id, kind, key);
