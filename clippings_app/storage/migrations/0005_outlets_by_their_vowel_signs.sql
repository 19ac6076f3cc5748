-- Names that differ by the vowel signs of Hindi, Thai and their like were one outlet and are several; those that have an
-- acute for an apostrophe were several and are one. `outlet_key` and `outlet_keys` are the program's.
CREATE TEMP TABLE known_otherwise AS SELECT id FROM outlet WHERE key <> outlet_key(name);

UPDATE OR IGNORE outlet SET key = outlet_key(name) WHERE id IN (SELECT id FROM known_otherwise);
UPDATE outlet SET keys = outlet_keys(name) WHERE keys <> outlet_keys(name);

INSERT OR IGNORE INTO outlet (name, key, keys)
  SELECT name, outlet_key(name), outlet_keys(name) FROM (
    SELECT publisher AS name FROM clipping WHERE publisher_id IN (SELECT id FROM known_otherwise)
    UNION SELECT agency FROM photo WHERE agency_id IN (SELECT id FROM known_otherwise)
    UNION SELECT distributor FROM photo WHERE distributor_id IN (SELECT id FROM known_otherwise)
  ) ORDER BY name;

UPDATE clipping SET publisher_id = (SELECT id FROM outlet WHERE key = outlet_key(publisher))
  WHERE publisher_id IN (SELECT id FROM known_otherwise);
UPDATE photo SET agency_id = (SELECT id FROM outlet WHERE key = outlet_key(agency))
  WHERE agency_id IN (SELECT id FROM known_otherwise);
UPDATE photo SET distributor_id = (SELECT id FROM outlet WHERE key = outlet_key(distributor))
  WHERE distributor_id IN (SELECT id FROM known_otherwise);

-- What is left without a key of its own is another one by now, and nobody is of it.
DELETE FROM outlet WHERE key <> outlet_key(name);
DROP TABLE known_otherwise;
