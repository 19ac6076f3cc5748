-- The city of an outlet, the edition of a paper, and where an article stood in it; volume and number of a magazine. All as printed.
ALTER TABLE clipping ADD COLUMN publisher_place TEXT;
ALTER TABLE clipping ADD COLUMN edition TEXT;
ALTER TABLE clipping ADD COLUMN pages TEXT;
ALTER TABLE clipping ADD COLUMN volume TEXT;
ALTER TABLE clipping ADD COLUMN issue TEXT;
