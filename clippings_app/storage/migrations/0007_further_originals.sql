-- What a clipping keeps besides its own original: bytes of clippings that were made one with it, which may be purged.
CREATE TABLE further_original (
  clipping_id INTEGER NOT NULL REFERENCES clipping (id),
  position    INTEGER NOT NULL CHECK (position >= 0),
  original_id INTEGER NOT NULL REFERENCES original (id),
  PRIMARY KEY (clipping_id, position)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX further_original_original ON further_original (original_id, clipping_id);
