-- The digit whose key tags with a topic.
ALTER TABLE topic ADD COLUMN favourite INTEGER CHECK (favourite BETWEEN 1 AND 9);
CREATE UNIQUE INDEX topic_favourite ON topic (favourite) WHERE favourite IS NOT NULL;
