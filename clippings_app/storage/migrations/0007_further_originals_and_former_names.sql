-- What a clipping keeps besides its own original: bytes of clippings that were made one with it, which may be purged.
CREATE TABLE further_original (
  clipping_id INTEGER NOT NULL REFERENCES clipping (id),
  position    INTEGER NOT NULL CHECK (position >= 0),
  original_id INTEGER NOT NULL REFERENCES original (id),
  PRIMARY KEY (clipping_id, position)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX further_original_original ON further_original (original_id, clipping_id);

-- What topics and incidents were called before they were renamed, moved or merged, so that a record that knows the old
-- name means them. `named` and `parent` may be gone by now.
CREATE TABLE former_name (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  kind   TEXT NOT NULL CHECK (kind IN ('topic', 'incident')),
  parent INTEGER NOT NULL,                        -- the topic above it; 0 for none
  key    TEXT NOT NULL CHECK (key <> ''),         -- folded
  named  INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX former_name_unique ON former_name (kind, parent, key);
CREATE INDEX former_name_named ON former_name (kind, named);
