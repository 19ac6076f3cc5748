-- Passages that a person marked in an article, and lines that are left out because a person left them out before.

-- A place is kept as the W3C Web Annotation Data Model says: the words with what stands around them, and their position
-- in the body's paragraphs joined by line breaks. `position` here is the order in which they were marked; it is never
-- given again while the clipping has a later one.
CREATE TABLE highlight (
  clipping_id INTEGER NOT NULL REFERENCES clipping (id),
  position    INTEGER NOT NULL CHECK (position >= 0),
  uid         TEXT NOT NULL CHECK (uid <> ''),
  quote       TEXT NOT NULL CHECK (quote <> ''),
  prefix      TEXT NOT NULL DEFAULT '',
  suffix      TEXT NOT NULL DEFAULT '',
  first       INTEGER NOT NULL CHECK (first >= 0),
  last        INTEGER NOT NULL CHECK (last >= first),
  colour      TEXT NOT NULL CHECK (colour IN ('yellow', 'green', 'blue', 'pink')),
  made        TEXT,
  PRIMARY KEY (clipping_id, position)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX highlight_uid ON highlight (clipping_id, uid);

CREATE TRIGGER queue_highlight_insert AFTER INSERT ON highlight BEGIN
  INSERT INTO index_queue VALUES (NEW.clipping_id, (SELECT coalesce(max(seq), 0) + 1 FROM index_queue))
  ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER queue_highlight_delete AFTER DELETE ON highlight BEGIN
  INSERT INTO index_queue VALUES (OLD.clipping_id, (SELECT coalesce(max(seq), 0) + 1 FROM index_queue))
  ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;

-- `key` is what a line is compared by: folded, numbers told apart by nothing. It follows from `text`.
CREATE TABLE learnt_line (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  text      TEXT NOT NULL CHECK (text <> ''),
  key       TEXT NOT NULL CHECK (key <> ''),
  site      TEXT,
  publisher TEXT,                                 -- folded
  outlet    TEXT NOT NULL DEFAULT '',
  marked    INTEGER NOT NULL DEFAULT 1 CHECK (marked >= 0),
  used      INTEGER NOT NULL DEFAULT 0 CHECK (used >= 0),
  last_used TEXT NOT NULL,
  active    INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  trusted   INTEGER NOT NULL DEFAULT 0 CHECK (trusted IN (0, 1)),
  CHECK (site IS NOT NULL OR publisher IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX learnt_line_unique ON learnt_line (coalesce(site, ''), coalesce(publisher, ''), key);
