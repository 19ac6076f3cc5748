-- The library, first version.
--
-- What has an identity of its own, or is asked for by value, is a table: clippings, people, outlets, topics, incidents,
-- photos with their credit taken apart, linked sources, notes. What is only ever read and written together with its
-- clipping, in its order, and never looked for by SQL (full text is Whoosh's job) is a JSON column of the clipping: body
-- paragraphs, disclosures, mentions, boilerplate, provenance. As rows they would be some twenty more for each clipping,
-- each found again only through the clipping, and would make adding and loading several times slower.
--
-- Names stand twice: as printed in the clipping's own row, and as the id of the outlet or person who is meant, so that
-- "AP" and "ap" count as one and neither spelling is lost.
--
-- No foreign key cascades. Whoever deletes a row deletes what hangs on it first; when undoing would pull a row out from
-- under somebody else's, the key says no instead of deleting more.
--
-- Dates are EDTF text with the first and last day they can mean beside them, as day numbers (1 is 0001-01-01).

CREATE TABLE outlet (
  id   INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (name <> ''),            -- the spelling seen first
  key  TEXT NOT NULL UNIQUE CHECK (key <> ''),      -- folded
  keys TEXT NOT NULL CHECK (json_valid(keys))       -- every key it goes by, this one too
) STRICT;

-- Derived from outlet.keys by the triggers below.
CREATE TABLE outlet_alias (
  key       TEXT NOT NULL,
  outlet_id INTEGER NOT NULL,
  PRIMARY KEY (key, outlet_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX outlet_alias_outlet ON outlet_alias (outlet_id);

CREATE TRIGGER outlet_alias_insert AFTER INSERT ON outlet BEGIN
  INSERT OR IGNORE INTO outlet_alias (key, outlet_id) SELECT value, NEW.id FROM json_each(NEW.keys);
END;
CREATE TRIGGER outlet_alias_update AFTER UPDATE OF keys ON outlet BEGIN
  DELETE FROM outlet_alias WHERE outlet_id = OLD.id;
  INSERT OR IGNORE INTO outlet_alias (key, outlet_id) SELECT value, NEW.id FROM json_each(NEW.keys);
END;
CREATE TRIGGER outlet_alias_delete AFTER DELETE ON outlet BEGIN
  DELETE FROM outlet_alias WHERE outlet_id = OLD.id;
END;

CREATE TABLE person (
  id   INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (name <> ''),
  key  TEXT NOT NULL UNIQUE CHECK (key <> '')
) STRICT;

CREATE TABLE original (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  type   TEXT NOT NULL,
  name   TEXT
) STRICT;
CREATE UNIQUE INDEX original_unique ON original (sha256, type, coalesce(name, ''));

-- Bytes that were here when a row first named them. A clipping that came as JSON from another library may name bytes
-- that stayed there; without this their absence could not be told from a loss. Not undone: what was here was here.
CREATE TABLE kept_bytes (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*')
) STRICT, WITHOUT ROWID;

CREATE TABLE topic (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  parent_id INTEGER REFERENCES topic (id) CHECK (parent_id <> id),
  name      TEXT NOT NULL CHECK (name <> '' AND instr(name, '/') = 0),
  key       TEXT NOT NULL CHECK (key <> ''),
  colour    TEXT CHECK (colour GLOB '#[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]')
) STRICT;
CREATE UNIQUE INDEX topic_sibling ON topic (coalesce(parent_id, 0), key);
CREATE INDEX topic_parent ON topic (parent_id);
CREATE INDEX topic_key ON topic (key);

CREATE TABLE incident (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  name         TEXT NOT NULL CHECK (name <> ''),
  key          TEXT NOT NULL UNIQUE CHECK (key <> ''),
  date         TEXT,
  first_day    INTEGER,
  last_day     INTEGER,
  date_printed TEXT,
  place        TEXT,
  status       TEXT NOT NULL CHECK (status IN ('reported', 'confirmed', 'disputed', 'refuted')),
  summary      TEXT,
  CHECK (date IS NOT NULL OR (first_day IS NULL AND last_day IS NULL)),
  CHECK (first_day <= last_day)
) STRICT;

CREATE TABLE incident_participant (
  incident_id INTEGER NOT NULL REFERENCES incident (id),
  position    INTEGER NOT NULL CHECK (position >= 0),
  name        TEXT NOT NULL,
  PRIMARY KEY (incident_id, position)
) STRICT, WITHOUT ROWID;

-- The long columns stand last: reading a row of the list stops before them.
CREATE TABLE clipping (
  id                INTEGER PRIMARY KEY AUTOINCREMENT,
  uid               TEXT NOT NULL UNIQUE CHECK (uid <> ''),
  starred           INTEGER NOT NULL DEFAULT 0 CHECK (starred IN (0, 1)),
  filed             INTEGER NOT NULL DEFAULT 0 CHECK (filed IN (0, 1)),
  trashed           INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1)),
  added             TEXT NOT NULL,                  -- ISO 8601, UTC
  added_ms          INTEGER NOT NULL,               -- the same in milliseconds since 1970
  headline          TEXT,
  headline_sort     TEXT NOT NULL,                  -- folded
  publisher         TEXT,                           -- as read
  publisher_id      INTEGER REFERENCES outlet (id),
  published         TEXT,
  published_first   INTEGER,
  published_last    INTEGER,
  modified          TEXT,
  language          TEXT,
  section           TEXT,
  dateline          TEXT,
  url               TEXT,
  url_key           TEXT,                           -- what is left of the address when it is compared
  original_id       INTEGER REFERENCES original (id),
  text_hash         TEXT,                           -- digest of the words of headline and body
  photo_count       INTEGER NOT NULL DEFAULT 0 CHECK (photo_count >= 0),
  uncredited_count  INTEGER NOT NULL DEFAULT 0 CHECK (uncredited_count BETWEEN 0 AND photo_count),
  deck              TEXT,
  disclosures       TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(disclosures)),
  body              TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(body)),
  mentions          TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(mentions)),
  boilerplate       TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(boilerplate)),
  provenance        TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(provenance)),
  CHECK (published IS NOT NULL OR (published_first IS NULL AND published_last IS NULL)),
  CHECK (published_first <= published_last),
  CHECK ((publisher IS NULL) = (publisher_id IS NULL)),
  CHECK (url_key IS NULL OR url IS NOT NULL)
) STRICT;
CREATE INDEX clipping_publisher ON clipping (publisher_id, trashed, published_first);
CREATE INDEX clipping_newest ON clipping (published_last, id, trashed);
CREATE INDEX clipping_url ON clipping (url_key) WHERE url_key IS NOT NULL;
CREATE INDEX clipping_text ON clipping (text_hash) WHERE text_hash IS NOT NULL;
CREATE INDEX clipping_original ON clipping (original_id) WHERE original_id IS NOT NULL;
CREATE INDEX clipping_inbox ON clipping (id) WHERE filed = 0 AND trashed = 0;
CREATE INDEX clipping_starred ON clipping (id) WHERE starred = 1 AND trashed = 0;
CREATE INDEX clipping_trash ON clipping (id) WHERE trashed = 1;
CREATE INDEX clipping_missing_credit ON clipping (id) WHERE uncredited_count > 0 AND trashed = 0;
CREATE INDEX clipping_needs_date ON clipping (id)
  WHERE published_first IS NULL AND published_last IS NULL AND trashed = 0;

CREATE TABLE byline (
  clipping_id INTEGER NOT NULL REFERENCES clipping (id),
  position    INTEGER NOT NULL CHECK (position >= 0),
  name        TEXT NOT NULL,
  person_id   INTEGER REFERENCES person (id),
  PRIMARY KEY (clipping_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX byline_person ON byline (person_id);

CREATE TABLE photo (
  clipping_id     INTEGER NOT NULL REFERENCES clipping (id),
  position        INTEGER NOT NULL CHECK (position >= 0),
  caption         TEXT,
  credit          TEXT CHECK (credit <> ''),        -- as printed
  photographer    TEXT,
  photographer_id INTEGER REFERENCES person (id),
  agency          TEXT,
  agency_id       INTEGER REFERENCES outlet (id),
  distributor     TEXT,
  distributor_id  INTEGER REFERENCES outlet (id),
  flags           TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(flags)),
  alt             TEXT,
  url             TEXT,
  sha256          TEXT,
  after_paragraph INTEGER,
  PRIMARY KEY (clipping_id, position),
  CHECK (credit IS NOT NULL OR (photographer IS NULL AND agency IS NULL AND distributor IS NULL AND flags = '[]'))
) STRICT, WITHOUT ROWID;
CREATE INDEX photo_photographer ON photo (photographer_id) WHERE photographer_id IS NOT NULL;
CREATE INDEX photo_agency ON photo (agency_id) WHERE agency_id IS NOT NULL;
CREATE INDEX photo_distributor ON photo (distributor_id) WHERE distributor_id IS NOT NULL;
CREATE INDEX photo_image ON photo (sha256) WHERE sha256 IS NOT NULL;

CREATE TABLE source (
  clipping_id INTEGER NOT NULL REFERENCES clipping (id),
  position    INTEGER NOT NULL CHECK (position >= 0),
  name        TEXT NOT NULL,
  kind        TEXT NOT NULL CHECK (kind IN ('link', 'listed', 'attributed')),
  url         TEXT,
  paragraph   INTEGER,
  PRIMARY KEY (clipping_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE note (
  clipping_id INTEGER NOT NULL REFERENCES clipping (id),
  position    INTEGER NOT NULL CHECK (position >= 0),
  text        TEXT NOT NULL,
  PRIMARY KEY (clipping_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE clipping_topic (
  clipping_id INTEGER NOT NULL REFERENCES clipping (id),
  topic_id    INTEGER NOT NULL REFERENCES topic (id),
  PRIMARY KEY (clipping_id, topic_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX clipping_topic_topic ON clipping_topic (topic_id);

-- Derived: a clipping that is not in the trash, with each topic it is in or below. Counting distinct clippings of 5,000
-- subtrees is then one walk along an index. Kept by storage/membership.py at the end of each change.
CREATE TABLE topic_member (
  clipping_id INTEGER NOT NULL,
  topic_id    INTEGER NOT NULL,
  PRIMARY KEY (clipping_id, topic_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX topic_member_topic ON topic_member (topic_id);

CREATE TABLE clipping_incident (
  clipping_id INTEGER NOT NULL REFERENCES clipping (id),
  incident_id INTEGER NOT NULL REFERENCES incident (id),
  role        TEXT NOT NULL CHECK (role IN ('primary', 'follow-up', 'background', 'denial')),
  PRIMARY KEY (clipping_id, incident_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX clipping_incident_incident ON clipping_incident (incident_id);

CREATE TABLE saved_search (
  id    INTEGER PRIMARY KEY AUTOINCREMENT,
  name  TEXT NOT NULL CHECK (name <> ''),
  key   TEXT NOT NULL UNIQUE CHECK (key <> ''),
  query TEXT NOT NULL
) STRICT;

-- Which clippings the index has yet to read again: one row a clipping, with the number of its latest change. Rows stay;
-- the index remembers up to which number it has read, and a new index begins at 0.
CREATE TABLE index_queue (
  clipping_id INTEGER PRIMARY KEY,
  seq         INTEGER NOT NULL UNIQUE
) STRICT;

CREATE TRIGGER queue_clipping_insert AFTER INSERT ON clipping BEGIN
  INSERT INTO index_queue VALUES (NEW.id, (SELECT coalesce(max(seq), 0) + 1 FROM index_queue))
  ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER queue_clipping_delete AFTER DELETE ON clipping BEGIN
  INSERT INTO index_queue VALUES (OLD.id, (SELECT coalesce(max(seq), 0) + 1 FROM index_queue))
  ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER queue_clipping_update AFTER UPDATE ON clipping
WHEN OLD.headline IS NOT NEW.headline OR OLD.deck IS NOT NEW.deck OR OLD.body IS NOT NEW.body
  OR OLD.disclosures IS NOT NEW.disclosures OR OLD.publisher IS NOT NEW.publisher
  OR OLD.publisher_id IS NOT NEW.publisher_id OR OLD.published_first IS NOT NEW.published_first
  OR OLD.published_last IS NOT NEW.published_last OR OLD.language IS NOT NEW.language OR OLD.section IS NOT NEW.section
  OR OLD.added_ms IS NOT NEW.added_ms OR OLD.starred IS NOT NEW.starred OR OLD.filed IS NOT NEW.filed
  OR OLD.trashed IS NOT NEW.trashed
BEGIN
  INSERT INTO index_queue VALUES (NEW.id, (SELECT coalesce(max(seq), 0) + 1 FROM index_queue))
  ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER queue_byline_insert AFTER INSERT ON byline BEGIN
  INSERT INTO index_queue VALUES (NEW.clipping_id, (SELECT coalesce(max(seq), 0) + 1 FROM index_queue))
  ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER queue_byline_delete AFTER DELETE ON byline BEGIN
  INSERT INTO index_queue VALUES (OLD.clipping_id, (SELECT coalesce(max(seq), 0) + 1 FROM index_queue))
  ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER queue_byline_update AFTER UPDATE ON byline
WHEN OLD.name IS NOT NEW.name
BEGIN
  INSERT INTO index_queue VALUES (NEW.clipping_id, (SELECT coalesce(max(seq), 0) + 1 FROM index_queue))
  ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER queue_photo_insert AFTER INSERT ON photo BEGIN
  INSERT INTO index_queue VALUES (NEW.clipping_id, (SELECT coalesce(max(seq), 0) + 1 FROM index_queue))
  ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER queue_photo_delete AFTER DELETE ON photo BEGIN
  INSERT INTO index_queue VALUES (OLD.clipping_id, (SELECT coalesce(max(seq), 0) + 1 FROM index_queue))
  ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER queue_photo_update AFTER UPDATE ON photo
WHEN OLD.caption IS NOT NEW.caption OR OLD.credit IS NOT NEW.credit OR OLD.alt IS NOT NEW.alt OR OLD.flags IS NOT NEW.flags
  OR OLD.photographer IS NOT NEW.photographer OR OLD.photographer_id IS NOT NEW.photographer_id
  OR OLD.agency IS NOT NEW.agency OR OLD.agency_id IS NOT NEW.agency_id
  OR OLD.distributor IS NOT NEW.distributor OR OLD.distributor_id IS NOT NEW.distributor_id
BEGIN
  INSERT INTO index_queue VALUES (NEW.clipping_id, (SELECT coalesce(max(seq), 0) + 1 FROM index_queue))
  ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER queue_source_insert AFTER INSERT ON source BEGIN
  INSERT INTO index_queue VALUES (NEW.clipping_id, (SELECT coalesce(max(seq), 0) + 1 FROM index_queue))
  ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER queue_source_delete AFTER DELETE ON source BEGIN
  INSERT INTO index_queue VALUES (OLD.clipping_id, (SELECT coalesce(max(seq), 0) + 1 FROM index_queue))
  ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER queue_source_update AFTER UPDATE ON source
WHEN OLD.name IS NOT NEW.name OR OLD.url IS NOT NEW.url
BEGIN
  INSERT INTO index_queue VALUES (NEW.clipping_id, (SELECT coalesce(max(seq), 0) + 1 FROM index_queue))
  ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER queue_note_insert AFTER INSERT ON note BEGIN
  INSERT INTO index_queue VALUES (NEW.clipping_id, (SELECT coalesce(max(seq), 0) + 1 FROM index_queue))
  ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER queue_note_delete AFTER DELETE ON note BEGIN
  INSERT INTO index_queue VALUES (OLD.clipping_id, (SELECT coalesce(max(seq), 0) + 1 FROM index_queue))
  ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER queue_note_update AFTER UPDATE ON note
WHEN OLD.text IS NOT NEW.text
BEGIN
  INSERT INTO index_queue VALUES (NEW.clipping_id, (SELECT coalesce(max(seq), 0) + 1 FROM index_queue))
  ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER queue_clipping_topic_insert AFTER INSERT ON clipping_topic BEGIN
  INSERT INTO index_queue VALUES (NEW.clipping_id, (SELECT coalesce(max(seq), 0) + 1 FROM index_queue))
  ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER queue_clipping_topic_delete AFTER DELETE ON clipping_topic BEGIN
  INSERT INTO index_queue VALUES (OLD.clipping_id, (SELECT coalesce(max(seq), 0) + 1 FROM index_queue))
  ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER queue_clipping_incident_insert AFTER INSERT ON clipping_incident BEGIN
  INSERT INTO index_queue VALUES (NEW.clipping_id, (SELECT coalesce(max(seq), 0) + 1 FROM index_queue))
  ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;
CREATE TRIGGER queue_clipping_incident_delete AFTER DELETE ON clipping_incident BEGIN
  INSERT INTO index_queue VALUES (OLD.clipping_id, (SELECT coalesce(max(seq), 0) + 1 FROM index_queue))
  ON CONFLICT (clipping_id) DO UPDATE SET seq = excluded.seq;
END;
