<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>AboutDialog</name>
  <message>
   <source>&amp;Copy the version</source>
   <translation>Version &amp;kopieren</translation>
  </message>
  <message>
   <source>About Clippings</source>
   <translation>Über Clippings</translation>
  </message>
  <message>
   <source>Free software under the Apache License 2.0.</source>
   <translation>Freie Software unter der Apache-Lizenz 2.0.</translation>
  </message>
  <message>
   <source>Press clippings with their sources, photo credits and incidents, kept on your own machine.</source>
   <translation>Presseausschnitte mit ihren Quellen, Bildnachweisen und Ereignissen, aufbewahrt auf dem eigenen Rechner.</translation>
  </message>
 </context>
 <context>
  <name>ActivityLogDialog</name>
  <message>
   <source>&amp;Copy</source>
   <translation>&amp;Kopieren</translation>
  </message>
  <message>
   <source>&amp;Delete</source>
   <translation>&amp;Löschen</translation>
  </message>
  <message>
   <source>Commands, numbers and times, and no words of articles, searches or names. It stays on this computer; a report of a crash quotes its last lines.</source>
   <translation>Befehle, Zahlen und Zeiten, aber keine Wörter aus Artikeln, Suchen oder Namen. Es bleibt auf diesem Rechner; ein Absturzbericht zitiert seine letzten Zeilen.</translation>
  </message>
  <message>
   <source>Nothing is kept.</source>
   <translation>Nichts ist aufgezeichnet.</translation>
  </message>
  <message>
   <source>Open its &amp;folder</source>
   <translation>&amp;Ordner öffnen</translation>
  </message>
  <message>
   <source>The log cannot be deleted: {0}</source>
   <translation>Das Protokoll lässt sich nicht löschen: {0}</translation>
  </message>
  <message>
   <source>What was done lately</source>
   <translation>Was zuletzt getan wurde</translation>
  </message>
 </context>
 <context>
  <name>ArticlePage</name>
  <message>
   <source>Export</source>
   <translation>Exportieren</translation>
  </message>
  <message>
   <source>Export bibliography</source>
   <translation>Bibliografie exportieren</translation>
  </message>
 </context>
 <context>
  <name>BackingUp</name>
  <message>
   <source>Back up the library</source>
   <translation>Bibliothek sichern</translation>
  </message>
  <message>
   <source>Backing up</source>
   <translation>Sicherung läuft</translation>
  </message>
  <message>
   <source>Checking the copy</source>
   <translation>Kopie wird geprüft</translation>
  </message>
  <message>
   <source>Copying the clippings</source>
   <translation>Ausschnitte werden kopiert</translation>
  </message>
  <message>
   <source>Open the folder</source>
   <translation>Ordner öffnen</translation>
  </message>
  <message>
   <source>Packing</source>
   <translation>Wird gepackt</translation>
  </message>
  <message>
   <source>The backup was not finished: the process that writes it has ended.</source>
   <translation>Die Sicherung wurde nicht fertig: Der Prozess, der sie schreibt, ist beendet.</translation>
  </message>
  <message>
   <source>The backup was stopped.</source>
   <translation>Die Sicherung wurde angehalten.</translation>
  </message>
  <message>
   <source>The library is backed up in {0}.</source>
   <translation>Die Bibliothek ist gesichert in {0}.</translation>
  </message>
 </context>
 <context>
  <name>BringingBack</name>
  <message>
   <source>All files (*)</source>
   <translation>Alle Dateien (*)</translation>
  </message>
  <message>
   <source>Backups (*.zip)</source>
   <translation>Sicherungen (*.zip)</translation>
  </message>
  <message>
   <source>Checking the library</source>
   <translation>Bibliothek wird geprüft</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Ordner</translation>
  </message>
  <message>
   <source>Nothing of it is left behind.</source>
   <translation>Es bleibt nichts davon zurück.</translation>
  </message>
  <message>
   <source>Open it</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <source>Restore</source>
   <translation>Zurückholen</translation>
  </message>
  <message>
   <source>Restore a backup</source>
   <translation>Sicherung zurückholen</translation>
  </message>
  <message>
   <source>Restore into a new folder</source>
   <translation>In einen neuen Ordner zurückholen</translation>
  </message>
  <message>
   <source>Restoring the backup</source>
   <translation>Die Sicherung wird zurückgeholt</translation>
  </message>
  <message>
   <source>Restoring was stopped.</source>
   <translation>Das Zurückholen wurde angehalten.</translation>
  </message>
  <message>
   <source>The backup is damaged: looking for what is whole</source>
   <translation>Die Sicherung ist beschädigt: Unbeschädigtes wird gesucht</translation>
  </message>
  <message>
   <source>The backup was not restored.</source>
   <translation>Die Sicherung wurde nicht zurückgeholt.</translation>
  </message>
  <message>
   <source>The library is back in {0}.</source>
   <translation>Die Bibliothek ist wieder da, in {0}.</translation>
  </message>
  <message>
   <source>{0} of {1}</source>
   <translation>{0} von {1}</translation>
  </message>
 </context>
 <context>
  <name>BrokenOff</name>
  <message>
   <source>Go on with the rest</source>
   <translation>Mit dem Rest fortfahren</translation>
  </message>
  <message>
   <source>If a newer version began it, that one can go on with it. Or import the same files again: what is in the library already is not imported twice.</source>
   <translation>Hat ihn eine neuere Version begonnen, kann diese ihn fortsetzen. Oder importieren Sie dieselben Dateien noch einmal: Was schon in der Bibliothek ist, wird nicht doppelt importiert.</translation>
  </message>
  <message>
   <source>Leave it</source>
   <translation>Dabei belassen</translation>
  </message>
  <message>
   <source>The import of “{0}” was broken off at its beginning.</source>
   <translation>Der Import von „{0}“ wurde gleich zu Beginn abgebrochen.</translation>
  </message>
  <message>
   <source>What was done is in the library and is not imported again.</source>
   <translation>Was fertig war, ist in der Bibliothek und wird nicht noch einmal importiert.</translation>
  </message>
 </context>
 <context>
  <name>BrowserDoor</name>
  <message>
   <source>If that was not you, make a new token in the preferences.</source>
   <translation>Falls das jemand anderes war: in den Einstellungen ein neues Token erzeugen.</translation>
  </message>
  <message>
   <source>No pages come from the browser here. Choose another port, in the extension too.</source>
   <translation>Aus dem Browser kommen hier keine Seiten an. Einen anderen Port wählen, auch in der Erweiterung.</translation>
  </message>
  <message>
   <source>Port {0} is taken by another program, perhaps by Clippings with another library.</source>
   <translation>Port {0} ist von einem anderen Programm belegt, vielleicht von Clippings mit einer anderen Bibliothek.</translation>
  </message>
  <message>
   <source>Preferences…</source>
   <translation>Einstellungen…</translation>
  </message>
  <message>
   <source>The extension in {0} is paired: pages come in from there.</source>
   <translation>Die Erweiterung in {0} ist gekoppelt: Seiten kommen von dort herein.</translation>
  </message>
  <message>
   <source>The library is not open yet.</source>
   <translation>Die Bibliothek ist noch nicht geöffnet.</translation>
  </message>
  <message>
   <source>The library is open for reading only.</source>
   <translation>Die Bibliothek ist nur zum Lesen geöffnet.</translation>
  </message>
  <message>
   <source>The process that imports has ended before it was done.</source>
   <translation>Der Importvorgang wurde beendet, bevor er fertig war.</translation>
  </message>
  <message>
   <source>There is nothing in it.</source>
   <translation>Es ist nichts darin.</translation>
  </message>
 </context>
 <context>
  <name>BrowserSection</name>
  <message>
   <source>&amp;Copy</source>
   <translation>K&amp;opieren</translation>
  </message>
  <message>
   <source>&amp;New token</source>
   <translation>Neues To&amp;ken</translation>
  </message>
  <message>
   <source>&amp;Port</source>
   <translation>&amp;Port</translation>
  </message>
  <message>
   <source>A button in the browser then hands over the page as you see it. Only this computer is heard.</source>
   <translation>Ein Knopf im Browser übergibt dann die Seite, wie sie zu sehen ist. Das Programm nimmt nur an, was von diesem Rechner kommt.</translation>
  </message>
  <message>
   <source>Browser</source>
   <translation>Browser</translation>
  </message>
  <message>
   <source>Extension</source>
   <translation>Erweiterung</translation>
  </message>
  <message>
   <source>Load the extension into the browser, paste the token into its options and press Test there.</source>
   <translation>Die Erweiterung in den Browser laden, das Token in ihre Optionen einfügen und dort auf „Test“ drücken.</translation>
  </message>
  <message>
   <source>Made when it is switched on</source>
   <translation>Wird beim Einschalten erzeugt</translation>
  </message>
  <message>
   <source>One browser is paired. A new token ends that.</source>
   <translation>Ein Browser ist gekoppelt. Ein neues Token hebt das auf.</translation>
  </message>
  <message>
   <source>Show the extension’s &amp;folder</source>
   <translation>Ordner der Er&amp;weiterung zeigen</translation>
  </message>
  <message>
   <source>T&amp;oken</source>
   <translation>&amp;Token</translation>
  </message>
  <message>
   <source>Take pages from the &amp;browser</source>
   <translation>Seiten aus dem &amp;Browser annehmen</translation>
  </message>
  <message>
   <source>The extension is in {0}; its README says how a browser loads it.</source>
   <translation>Die Erweiterung liegt in {0}; ihr README sagt, wie ein Browser sie lädt.</translation>
  </message>
 </context>
 <context>
  <name>Chip</name>
  <message>
   <source>{0}; press Delete to remove</source>
   <translation>{0}; Entf drücken zum Entfernen</translation>
  </message>
 </context>
 <context>
  <name>Citations</name>
  <message>
   <source>Formatting</source>
   <translation>Formatieren</translation>
  </message>
  <message>
   <source>Gathering</source>
   <translation>Zusammenstellen</translation>
  </message>
 </context>
 <context>
  <name>ClippingDelegate</name>
  <message>
   <source>Untitled</source>
   <translation>Ohne Überschrift</translation>
  </message>
  <message>
   <source>added {0}</source>
   <translation>hinzugefügt {0}</translation>
  </message>
 </context>
 <context>
  <name>ClippingList</name>
  <message>
   <source>Clippings</source>
   <translation>Ausschnitte</translation>
  </message>
 </context>
 <context>
  <name>Commands</name>
  <message>
   <source>Address</source>
   <translation>Adresse</translation>
  </message>
  <message>
   <source>Back among the clippings: {0}.</source>
   <translation>Wieder unter den Ausschnitten: {0}.</translation>
  </message>
  <message>
   <source>Clippings ended by a fault the last time.</source>
   <translation>Clippings endete beim letzten Mal durch einen Fehler.</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <source>Delete for good</source>
   <translation>Endgültig löschen</translation>
  </message>
  <message>
   <source>Deleted for good: {0}.</source>
   <translation>Endgültig gelöscht: {0}.</translation>
  </message>
  <message>
   <source>Done again: {0}</source>
   <translation>Wiederholt: {0}</translation>
  </message>
  <message>
   <source>Edit details</source>
   <translation>Angaben bearbeiten</translation>
  </message>
  <message>
   <source>Fetch</source>
   <translation>Abrufen</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Ablegen</translation>
  </message>
  <message>
   <source>Import a folder</source>
   <translation>Ordner importieren</translation>
  </message>
  <message>
   <source>Import a web page</source>
   <translation>Webseite importieren</translation>
  </message>
  <message>
   <source>Import files</source>
   <translation>Dateien importieren</translation>
  </message>
  <message>
   <source>Move to the trash</source>
   <translation>In den Papierkorb verschieben</translation>
  </message>
  <message>
   <source>None of its sources is in the library.</source>
   <translation>Keine seiner Quellen ist in der Bibliothek.</translation>
  </message>
  <message>
   <source>Nothing has changed.</source>
   <translation>Nichts hat sich geändert.</translation>
  </message>
  <message>
   <source>Open another library</source>
   <translation>Andere Bibliothek öffnen</translation>
  </message>
  <message>
   <source>Open the folder</source>
   <translation>Ordner öffnen</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Wiederholen</translation>
  </message>
  <message>
   <source>Save the list</source>
   <translation>Liste speichern</translation>
  </message>
  <message>
   <source>Save the original</source>
   <translation>Original speichern</translation>
  </message>
  <message>
   <source>Save the original…</source>
   <translation>Original speichern…</translation>
  </message>
  <message>
   <source>Saved as {0}.</source>
   <translation>Gespeichert als {0}.</translation>
  </message>
  <message>
   <source>Searching, reading and exporting work as always; a copy of it can be changed.</source>
   <translation>Suchen, Lesen und Exportieren gehen wie immer; eine Kopie lässt sich ändern.</translation>
  </message>
  <message>
   <source>Select two clippings with Ctrl and a click to compare them.</source>
   <translation>Zum Vergleichen zwei Ausschnitte mit Strg und Klick auswählen.</translation>
  </message>
  <message>
   <source>Show the report</source>
   <translation>Bericht zeigen</translation>
  </message>
  <message>
   <source>Star</source>
   <translation>Stern</translation>
  </message>
  <message>
   <source>Stopped: {0}</source>
   <translation>Angehalten: {0}</translation>
  </message>
  <message>
   <source>Tag with “{0}”</source>
   <translation>Mit „{0}“ verschlagworten</translation>
  </message>
  <message>
   <source>Take out of the trash</source>
   <translation>Aus dem Papierkorb holen</translation>
  </message>
  <message>
   <source>Take the star away</source>
   <translation>Stern wegnehmen</translation>
  </message>
  <message>
   <source>Take “{0}” away</source>
   <translation>„{0}“ wegnehmen</translation>
  </message>
  <message>
   <source>The export was stopped.</source>
   <translation>Der Export wurde angehalten.</translation>
  </message>
  <message>
   <source>The language changes when the window is opened next: an import is under way.</source>
   <translation>Die Sprache wechselt, wenn das Fenster das nächste Mal geöffnet wird: Ein Import läuft.</translation>
  </message>
  <message>
   <source>The note is kept.</source>
   <translation>Die Notiz ist gespeichert.</translation>
  </message>
  <message>
   <source>The site is asked for this page once, now; nothing else is fetched.</source>
   <translation>Diese Seite wird einmal, jetzt, vom Server geholt; sonst nichts.</translation>
  </message>
  <message>
   <source>There is nothing to export: the list is empty.</source>
   <translation>Es gibt nichts zu exportieren: Die Liste ist leer.</translation>
  </message>
  <message>
   <source>This clipping came without a file.</source>
   <translation>Dieser Ausschnitt kam ohne Datei.</translation>
  </message>
  <message>
   <source>This clipping has no web address.</source>
   <translation>Dieser Ausschnitt hat keine Webadresse.</translation>
  </message>
  <message>
   <source>This kind of file has no text of its own to show.</source>
   <translation>Diese Art Datei hat keinen eigenen Text zum Anzeigen.</translation>
  </message>
  <message>
   <source>This library is open for reading only.</source>
   <translation>Diese Bibliothek ist nur zum Lesen geöffnet.</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <source>Undone: {0}</source>
   <translation>Rückgängig gemacht: {0}</translation>
  </message>
  <message>
   <source>Write a note</source>
   <translation>Notiz schreiben</translation>
  </message>
  <message>
   <source>{0} is in the trash.</source>
   <translation>{0} ist im Papierkorb.</translation>
  </message>
  <message>
   <source>{0} will be deleted for good. It can be undone until the window is closed.</source>
   <translation>{0} wird endgültig gelöscht. Bis zum Schließen des Fensters lässt sich das rückgängig machen.</translation>
  </message>
 </context>
 <context>
  <name>CompareView</name>
  <message>
   <source>&amp;Close (Esc)</source>
   <translation>S&amp;chließen (Esc)</translation>
  </message>
  <message>
   <source>&amp;Scroll together</source>
   <translation>&amp;Gemeinsam rollen</translation>
  </message>
  <message>
   <source>Both texts say the same</source>
   <translation>Beide Texte sagen dasselbe</translation>
  </message>
  <message>
   <source>Next underlined sentence</source>
   <translation>Nächster unterstrichener Satz</translation>
  </message>
  <message>
   <source>No sentence is the same in both</source>
   <translation>Kein Satz ist in beiden gleich</translation>
  </message>
  <message>
   <source>Sentences that both have are underlined: {0}</source>
   <translation>Sätze, die beide enthalten, sind unterstrichen: {0}</translation>
  </message>
  <message>
   <source>Sentences that differ are underlined</source>
   <translation>Abweichende Sätze sind unterstrichen</translation>
  </message>
  <message>
   <source>Show this one alone</source>
   <translation>Nur diesen zeigen</translation>
  </message>
  <message>
   <source>Underlined sentence before</source>
   <translation>Voriger unterstrichener Satz</translation>
  </message>
 </context>
 <context>
  <name>Controller</name>
  <message>
   <source>Reading the incident</source>
   <translation>Ereignis wird gelesen</translation>
  </message>
 </context>
 <context>
  <name>Copying</name>
  <message>
   <source>You have copied something else meanwhile, and that is still on the clipboard.</source>
   <translation>Sie haben inzwischen etwas anderes kopiert, und das ist noch in der Zwischenablage.</translation>
  </message>
 </context>
 <context>
  <name>CrashDialog</name>
  <message>
   <source>&amp;Copy the report</source>
   <translation>Bericht &amp;kopieren</translation>
  </message>
  <message>
   <source>&amp;Go on</source>
   <translation>&amp;Weitermachen</translation>
  </message>
  <message>
   <source>Open its &amp;folder</source>
   <translation>&amp;Ordner öffnen</translation>
  </message>
  <message>
   <source>Report</source>
   <translation>Bericht</translation>
  </message>
  <message>
   <source>Something went wrong in Clippings</source>
   <translation>In Clippings ist etwas schiefgegangen</translation>
  </message>
  <message>
   <source>This is a mistake of the program, not of yours. What you have filed is safe. You can go on; if the window behaves oddly, close it and start again. Please report it with the text below.</source>
   <translation>Das ist ein Fehler des Programms, nicht der Bedienung. Abgelegtes ist sicher. Die Arbeit kann weitergehen; verhält sich das Fenster seltsam, bitte schließen und neu starten. Bitte den Fehler mit dem Text unten melden.</translation>
  </message>
 </context>
 <context>
  <name>DateField</name>
  <message>
   <source>“{0}” cannot be read as a date. Write it as 31 December 2024, 2024-12-31, 2024-12 or 2024.</source>
   <translation>„{0}“ lässt sich nicht als Datum lesen. Möglich sind 31. Dezember 2024, 2024-12-31, 2024-12 oder 2024.</translation>
  </message>
 </context>
 <context>
  <name>DateTold</name>
  <message>
   <source>As EDTF: {0}</source>
   <translation>Als EDTF: {0}</translation>
  </message>
  <message>
   <source>In words: {0}</source>
   <translation>In Worten: {0}</translation>
  </message>
 </context>
 <context>
  <name>Desk</name>
  <message>
   <source>Correct “{0}”</source>
   <translation>„{0}“ berichtigen</translation>
  </message>
  <message>
   <source>Corrected.</source>
   <translation>Berichtigt.</translation>
  </message>
  <message>
   <source>Fetch the page</source>
   <translation>Seite abrufen</translation>
  </message>
  <message>
   <source>Fetching asks the site for the page. Keeping makes a clipping of the address alone.</source>
   <translation>Beim Abrufen wird die Seite von der Website geholt. Beim Behalten wird aus der Adresse allein ein Ausschnitt.</translation>
  </message>
  <message>
   <source>File “{0}”</source>
   <translation>„{0}“ ablegen</translation>
  </message>
  <message>
   <source>Filed under {0}.</source>
   <translation>Abgelegt unter {0}.</translation>
  </message>
  <message>
   <source>Filed.</source>
   <translation>Abgelegt.</translation>
  </message>
  <message>
   <source>Go on reviewing</source>
   <translation>Prüfung fortsetzen</translation>
  </message>
  <message>
   <source>Go on with the rest</source>
   <translation>Mit dem Rest fortfahren</translation>
  </message>
  <message>
   <source>It is in the inbox.</source>
   <translation>Es liegt im Eingang.</translation>
  </message>
  <message>
   <source>Its file cannot be told line by line. Correct its fields with “Edit details…” instead.</source>
   <translation>Die Datei lässt sich nicht Zeile für Zeile zeigen. Stattdessen die Felder mit „Angaben bearbeiten…“ berichtigen.</translation>
  </message>
  <message>
   <source>Keep a web address</source>
   <translation>Webadresse behalten</translation>
  </message>
  <message>
   <source>Keep the address</source>
   <translation>Adresse behalten</translation>
  </message>
  <message>
   <source>Keep “{0}”</source>
   <translation>„{0}“ behalten</translation>
  </message>
  <message>
   <source>No draft waits to be reviewed.</source>
   <translation>Kein Entwurf wartet auf Prüfung.</translation>
  </message>
  <message>
   <source>Not all drafts can be read: their file is damaged.</source>
   <translation>Nicht alle Entwürfe können gelesen werden: Ihre Datei ist beschädigt.</translation>
  </message>
  <message>
   <source>Not all drafts can be read: their file is damaged. It was kept as {0}.</source>
   <translation>Nicht alle Entwürfe sind lesbar: Ihre Datei ist beschädigt. Sie wurde als {0} aufbewahrt.</translation>
  </message>
  <message>
   <source>Nothing was changed.</source>
   <translation>Es wurde nichts geändert.</translation>
  </message>
  <message>
   <source>Show the list</source>
   <translation>Liste zeigen</translation>
  </message>
  <message>
   <source>Show them</source>
   <translation>Anzeigen</translation>
  </message>
  <message>
   <source>Take it back</source>
   <translation>Zurücknehmen</translation>
  </message>
  <message>
   <source>The clipping is not in the library any more. To file this puts it in anew.</source>
   <translation>Der Ausschnitt ist nicht mehr in der Bibliothek. Beim Ablegen kommt er neu hinein.</translation>
  </message>
  <message>
   <source>The process that imports has ended before it was done.</source>
   <translation>Der Importvorgang wurde beendet, bevor er fertig war.</translation>
  </message>
  <message>
   <source>This is a web address: {0}</source>
   <translation>Das ist eine Webadresse: {0}</translation>
  </message>
  <message>
   <source>Thrown away: “{0}”.</source>
   <translation>Verworfen: „{0}“.</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <source>What it had stored is in the library. Try the rest again, in smaller parts if it was very large.</source>
   <translation>Was gespeichert war, ist in der Bibliothek. Den Rest noch einmal versuchen, bei großen Mengen in kleineren Teilen.</translation>
  </message>
  <message>
   <source>What was imported by then is kept.</source>
   <translation>Was bis dahin importiert war, ist da.</translation>
  </message>
  <message>
   <source>dropped text</source>
   <translation>abgelegter Text</translation>
  </message>
  <message>
   <source>pasted text</source>
   <translation>eingefügter Text</translation>
  </message>
  <message>
   <source>picture</source>
   <translation>Bild</translation>
  </message>
  <message>
   <source>the clipboard</source>
   <translation>Die Zwischenablage</translation>
  </message>
  <message>
   <source>what was dropped</source>
   <translation>Das Hereingezogene</translation>
  </message>
  <message>
   <source>“{0}” is not filed yet; it waits as a draft.</source>
   <translation>„{0}“ ist noch nicht abgelegt und wartet als Entwurf.</translation>
  </message>
  <message>
   <source>“{0}” still waits as a draft; it comes after this one.</source>
   <translation>„{0}“ wartet noch als Entwurf und kommt nach diesem.</translation>
  </message>
  <message>
   <source>“{0}” waits until this one is decided.</source>
   <translation>„{0}“ wartet, bis über dieses entschieden ist.</translation>
  </message>
 </context>
 <context>
  <name>DetailsDialog</name>
  <message>
   <source>&amp;Deck</source>
   <translation>&amp;Vorspann</translation>
  </message>
  <message>
   <source>&amp;Headline</source>
   <translation>Ü&amp;berschrift</translation>
  </message>
  <message>
   <source>&amp;Issue</source>
   <translation>&amp;Nummer</translation>
  </message>
  <message>
   <source>&amp;Modified</source>
   <translation>&amp;Geändert</translation>
  </message>
  <message>
   <source>&amp;Publisher</source>
   <translation>&amp;Medium</translation>
  </message>
  <message>
   <source>&amp;Volume</source>
   <translation>&amp;Jahrgang</translation>
  </message>
  <message>
   <source>&amp;Web address</source>
   <translation>&amp;Webadresse</translation>
  </message>
  <message>
   <source>B&amp;yline</source>
   <translation>&amp;Autorenzeile</translation>
  </message>
  <message>
   <source>Date&amp;line</source>
   <translation>&amp;Ortsmarke</translation>
  </message>
  <message>
   <source>Disclosures and left out</source>
   <translation>Offenlegungen und Weggelassenes</translation>
  </message>
  <message>
   <source>Disclosures, one a line</source>
   <translation>Offenlegungen, je eine pro Zeile</translation>
  </message>
  <message>
   <source>Edi&amp;tion</source>
   <translation>A&amp;usgabe</translation>
  </message>
  <message>
   <source>Edit details</source>
   <translation>Angaben bearbeiten</translation>
  </message>
  <message>
   <source>Fields</source>
   <translation>Felder</translation>
  </message>
  <message>
   <source>Lan&amp;guage</source>
   <translation>S&amp;prache</translation>
  </message>
  <message>
   <source>Left out, one a line</source>
   <translation>Weggelassenes, je eins pro Zeile</translation>
  </message>
  <message>
   <source>P&amp;ages</source>
   <translation>Se&amp;iten</translation>
  </message>
  <message>
   <source>Paragraphs, with an empty line between them</source>
   <translation>Absätze, durch eine leere Zeile getrennt</translation>
  </message>
  <message>
   <source>Photos {0}</source>
   <translation>Fotos {0}</translation>
  </message>
  <message>
   <source>Pla&amp;ce of publication</source>
   <translation>Ers&amp;cheinungsort</translation>
  </message>
  <message>
   <source>Publi&amp;shed</source>
   <translation>V&amp;eröffentlicht</translation>
  </message>
  <message>
   <source>S&amp;ection</source>
   <translation>&amp;Ressort</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Speichern</translation>
  </message>
  <message>
   <source>Several names with a semicolon between them</source>
   <translation>Mehrere Namen durch Semikolon getrennt</translation>
  </message>
  <message>
   <source>Sources {0}</source>
   <translation>Quellen {0}</translation>
  </message>
  <message>
   <source>Text</source>
   <translation>Text</translation>
  </message>
 </context>
 <context>
  <name>Dropping</name>
  <message>
   <source>Drop it to take it in</source>
   <translation>Loslassen, um es aufzunehmen</translation>
  </message>
 </context>
 <context>
  <name>DuplicatesDialog</name>
  <message>
   <source>&amp;Let this one stay</source>
   <translation>Diesen &amp;behalten</translation>
  </message>
  <message>
   <source>&amp;Merge</source>
   <translation>&amp;Zusammenführen</translation>
  </message>
  <message>
   <source>&amp;Show</source>
   <translation>Anz&amp;eigen</translation>
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation>&amp;Rückgängig</translation>
  </message>
  <message>
   <source>Duplicates</source>
   <translation>Dubletten</translation>
  </message>
  <message>
   <source>Headline</source>
   <translation>Überschrift</translation>
  </message>
  <message>
   <source>Merge &amp;all</source>
   <translation>&amp;Alle zusammenführen</translation>
  </message>
  <message>
   <source>Merge duplicates</source>
   <translation>Dubletten zusammenführen</translation>
  </message>
  <message>
   <source>Nothing is here twice.</source>
   <translation>Nichts ist doppelt hier.</translation>
  </message>
  <message>
   <source>Published</source>
   <translation>Veröffentlicht</translation>
  </message>
  <message>
   <source>Publisher</source>
   <translation>Medium</translation>
  </message>
  <message>
   <source>Tags</source>
   <translation>Schlagwörter</translation>
  </message>
  <message>
   <source>These clippings have the same words, or without words the same address. The one that stays gets the topics, incidents, notes and highlights of the others, what was corrected in them, and what it does not say itself. The others go to the trash.</source>
   <translation>Diese Ausschnitte haben denselben Wortlaut, oder ohne Text dieselbe Adresse. Der eine, der bleibt, bekommt die Themen, Ereignisse, Notizen und Markierungen der anderen, was in ihnen berichtigt wurde, und was er selbst nicht sagt. Die anderen kommen in den Papierkorb.</translation>
  </message>
  <message>
   <source>Untitled</source>
   <translation>Ohne Überschrift</translation>
  </message>
  <message>
   <source>What happens</source>
   <translation>Was geschieht</translation>
  </message>
  <message>
   <source>stays</source>
   <translation>bleibt</translation>
  </message>
  <message>
   <source>to the trash</source>
   <translation>in den Papierkorb</translation>
  </message>
 </context>
 <context>
  <name>EvidencePane</name>
  <message>
   <source>Evidence</source>
   <translation>Belege</translation>
  </message>
  <message>
   <source>Incidents</source>
   <translation>Ereignisse</translation>
  </message>
  <message>
   <source>Linked sources</source>
   <translation>Verknüpfte Quellen</translation>
  </message>
  <message>
   <source>No clipping is selected.</source>
   <translation>Kein Ausschnitt ist ausgewählt.</translation>
  </message>
  <message>
   <source>Not tied to an incident, and the text reports no dated event.</source>
   <translation>Keinem Ereignis zugeordnet, und der Text berichtet von keinem datierten.</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Notizen</translation>
  </message>
  <message>
   <source>Nothing in the library is like this one.</source>
   <translation>Nichts in der Bibliothek ähnelt diesem.</translation>
  </message>
  <message>
   <source>Origin</source>
   <translation>Herkunft</translation>
  </message>
  <message>
   <source>Photo credits</source>
   <translation>Bildnachweise</translation>
  </message>
  <message>
   <source>Provenance</source>
   <translation>Herkunft</translation>
  </message>
  <message>
   <source>Related</source>
   <translation>Verwandt</translation>
  </message>
  <message>
   <source>The article has no photos.</source>
   <translation>Der Artikel hat keine Fotos.</translation>
  </message>
  <message>
   <source>The article names no sources.</source>
   <translation>Der Artikel nennt keine Quellen.</translation>
  </message>
 </context>
 <context>
  <name>ExportContents</name>
  <message>
   <source>&amp;Archived copies</source>
   <translation>Archiv&amp;kopien</translation>
  </message>
  <message>
   <source>&amp;Decks</source>
   <translation>&amp;Vorspanne</translation>
  </message>
  <message>
   <source>&amp;Image credits</source>
   <translation>&amp;Bildnachweise</translation>
  </message>
  <message>
   <source>&amp;Quotations, with ¶</source>
   <translation>Zitate mi&amp;t ¶</translation>
  </message>
  <message>
   <source>A note of &amp;what is lost</source>
   <translation>Vermerk über Ver&amp;luste</translation>
  </message>
  <message>
   <source>A text file that says what the format cannot carry, where there is anything</source>
   <translation>Eine Textdatei, die sagt, was das Format nicht übernehmen kann, wo es solches gibt</translation>
  </message>
  <message>
   <source>As parts of their own</source>
   <translation>Als eigene Teile</translation>
  </message>
  <message>
   <source>Beside the file</source>
   <translation>Neben der Datei</translation>
  </message>
  <message>
   <source>Chronolog&amp;y of incidents</source>
   <translation>&amp;Chronologie der Ereignisse</translation>
  </message>
  <message>
   <source>Day of ret&amp;rieval</source>
   <translation>Abr&amp;ufdatum</translation>
  </message>
  <message>
   <source>Each picture you hold, small, so that a credit can be told to be that of the right one</source>
   <translation>Jedes vorliegende Bild klein daneben, damit zu sehen ist, zu welchem der Nachweis gehört</translation>
  </message>
  <message>
   <source>My &amp;notes</source>
   <translation>Eigene &amp;Notizen</translation>
  </message>
  <message>
   <source>Photographer, agency and rights of every picture</source>
   <translation>Fotograf, Agentur und Rechte jedes Bildes</translation>
  </message>
  <message>
   <source>Printed with each entry; a manifest and a verifier go into a folder beside the file</source>
   <translation>Wird bei jedem Eintrag gedruckt; eine Prüfliste und ein Prüfprogramm kommen in einen Ordner neben der Datei</translation>
  </message>
  <message>
   <source>S&amp;HA-256 of the originals</source>
   <translation>S&amp;HA-256 der Originale</translation>
  </message>
  <message>
   <source>S&amp;mall pictures beside them</source>
   <translation>Mit klein&amp;en Bildern</translation>
  </message>
  <message>
   <source>Sources &amp;cited</source>
   <translation>Zitierte &amp;Quellen</translation>
  </message>
  <message>
   <source>The day each clipping was taken in</source>
   <translation>Der Tag, an dem jeder Ausschnitt aufgenommen wurde</translation>
  </message>
  <message>
   <source>The lines under each headline</source>
   <translation>Die Zeilen unter jeder Überschrift</translation>
  </message>
  <message>
   <source>The ori&amp;ginals, with a verifier</source>
   <translation>Die &amp;Originale mit Prüfprogramm</translation>
  </message>
  <message>
   <source>What came in, byte for byte, and a small program that tells whether it was changed</source>
   <translation>Was eingegangen ist, Byte für Byte, und ein kleines Programm, das sagt, ob es verändert wurde</translation>
  </message>
  <message>
   <source>What each article cites, and whether you hold it</source>
   <translation>Was jeder Artikel zitiert, und ob es vorhanden ist</translation>
  </message>
  <message>
   <source>What the clippings of an incident report with a date, before its entries</source>
   <translation>Was die Ausschnitte eines Ereignisses mit Datum berichten, vor dessen Einträgen</translation>
  </message>
  <message>
   <source>What your notes quote (&gt; …), with the paragraph it stands in</source>
   <translation>Was in den Notizen zitiert ist (&gt; …), mit dem Absatz, in dem es steht</translation>
  </message>
  <message>
   <source>Where a copy in a web archive is, or where to look for one</source>
   <translation>Wo eine Kopie in einem Webarchiv liegt, oder wo sie zu suchen ist</translation>
  </message>
  <message>
   <source>With each entry</source>
   <translation>Bei jedem Eintrag</translation>
  </message>
 </context>
 <context>
  <name>ExportDialog</name>
  <message>
   <source>&amp;Browse…</source>
   <translation>&amp;Durchsuchen…</translation>
  </message>
  <message>
   <source>&amp;Format</source>
   <translation>&amp;Format</translation>
  </message>
  <message>
   <source>&amp;Other style…</source>
   <translation>&amp;Anderer Stil…</translation>
  </message>
  <message>
   <source>&amp;Style</source>
   <translation>&amp;Stil</translation>
  </message>
  <message>
   <source>&amp;To</source>
   <translation>&amp;Ziel</translation>
  </message>
  <message>
   <source>As they are listed</source>
   <translation>Wie in der Liste</translation>
  </message>
  <message>
   <source>By author</source>
   <translation>Nach Autor</translation>
  </message>
  <message>
   <source>Choose a citation style</source>
   <translation>Zitierstil wählen</translation>
  </message>
  <message>
   <source>Citation styles (*.csl)</source>
   <translation>Zitierstile (*.csl)</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Exportieren</translation>
  </message>
  <message>
   <source>Export a bibliography</source>
   <translation>Bibliografie exportieren</translation>
  </message>
  <message>
   <source>Formatting</source>
   <translation>Formatieren</translation>
  </message>
  <message>
   <source>Gathering</source>
   <translation>Zusammenstellen</translation>
  </message>
  <message>
   <source>Gro&amp;up by</source>
   <translation>&amp;Gruppieren nach</translation>
  </message>
  <message>
   <source>Incident</source>
   <translation>Ereignis</translation>
  </message>
  <message>
   <source>Making the preview …</source>
   <translation>Vorschau wird erstellt …</translation>
  </message>
  <message>
   <source>Newest first</source>
   <translation>Neueste zuerst</translation>
  </message>
  <message>
   <source>No grouping</source>
   <translation>Keine Gruppierung</translation>
  </message>
  <message>
   <source>Nothing is lost in this format.</source>
   <translation>In diesem Format geht nichts verloren.</translation>
  </message>
  <message>
   <source>Of the sample, this format cannot carry:</source>
   <translation>Von der Probe kann dieses Format nicht übernehmen:</translation>
  </message>
  <message>
   <source>Oldest first</source>
   <translation>Älteste zuerst</translation>
  </message>
  <message>
   <source>Ord&amp;er</source>
   <translation>&amp;Reihenfolge</translation>
  </message>
  <message>
   <source>PDF document</source>
   <translation>PDF-Dokument</translation>
  </message>
  <message>
   <source>Preview</source>
   <translation>Vorschau</translation>
  </message>
  <message>
   <source>Publisher</source>
   <translation>Medium</translation>
  </message>
  <message>
   <source>Say where the file shall go.</source>
   <translation>Bitte angeben, wohin die Datei soll.</translation>
  </message>
  <message>
   <source>Setting the document</source>
   <translation>Dokument wird gesetzt</translation>
  </message>
  <message>
   <source>Stopped.</source>
   <translation>Abgebrochen.</translation>
  </message>
  <message>
   <source>The process that writes has ended before it was done.</source>
   <translation>Der Schreibvorgang wurde beendet, bevor er fertig war.</translation>
  </message>
  <message>
   <source>There is no folder {0}.</source>
   <translation>Es gibt keinen Ordner {0}.</translation>
  </message>
  <message>
   <source>This format cannot carry:</source>
   <translation>Dieses Format kann nicht übernehmen:</translation>
  </message>
  <message>
   <source>This format has no preview: it is not text.</source>
   <translation>Dieses Format hat keine Vorschau: Es ist kein Text.</translation>
  </message>
  <message>
   <source>To</source>
   <translation>Ziel</translation>
  </message>
  <message>
   <source>Topic</source>
   <translation>Thema</translation>
  </message>
  <message>
   <source>What</source>
   <translation>Was</translation>
  </message>
  <message>
   <source>Writing …</source>
   <translation>Wird geschrieben …</translation>
  </message>
  <message>
   <source>Year</source>
   <translation>Jahr</translation>
  </message>
  <message>
   <source>bibliography</source>
   <translation>bibliografie</translation>
  </message>
  <message>
   <source>{0} is a folder: add a file name.</source>
   <translation>{0} ist ein Ordner: Ein Dateiname fehlt.</translation>
  </message>
  <message>
   <source>… This is a sample of the first {0} clippings; the file has {1} clippings.</source>
   <translation>… Dies ist eine Probe aus den ersten {0} Ausschnitten; die Datei enthält {1} Ausschnitte.</translation>
  </message>
  <message>
   <source>… and so on; the file has {0}.</source>
   <translation>… und so weiter; die Datei enthält {0}.</translation>
  </message>
 </context>
 <context>
  <name>Favourites</name>
  <message>
   <source>Fa&amp;vourite topics</source>
   <translation>Lieblingsthe&amp;men</translation>
  </message>
  <message>
   <source>Give a topic of the sidebar a key in its menu</source>
   <translation>Einem Thema der Seitenleiste gibt sein Menü eine Taste</translation>
  </message>
  <message>
   <source>Tag with “{0}”</source>
   <translation>Mit „{0}“ verschlagworten</translation>
  </message>
  <message>
   <source>Take “{0}” away</source>
   <translation>„{0}“ entfernen</translation>
  </message>
  <message>
   <source>Turn “{0}” on or off</source>
   <translation>„{0}“ vergeben oder entfernen</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
 </context>
 <context>
  <name>FindBar</name>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Find in the article</source>
   <translation>Im Artikel suchen</translation>
  </message>
  <message>
   <source>Next hit</source>
   <translation>Nächster Treffer</translation>
  </message>
  <message>
   <source>Not in this article</source>
   <translation>Nicht in diesem Artikel</translation>
  </message>
  <message>
   <source>Previous hit</source>
   <translation>Vorheriger Treffer</translation>
  </message>
  <message>
   <source>{0} of {1}</source>
   <translation>{0} von {1}</translation>
  </message>
 </context>
 <context>
  <name>FindsModel</name>
  <message>
   <source>Found</source>
   <translation>Gefunden</translation>
  </message>
  <message>
   <source>Input</source>
   <translation>Eingabe</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Art</translation>
  </message>
  <message>
   <source>What becomes of it</source>
   <translation>Was daraus wird</translation>
  </message>
 </context>
 <context>
  <name>FolderWatch</name>
  <message>
   <source>It is looked for again from time to time. The preferences name another.</source>
   <translation>Von Zeit zu Zeit wird wieder nachgesehen. In den Einstellungen lässt sich ein anderer nennen.</translation>
  </message>
  <message>
   <source>Preferences…</source>
   <translation>Einstellungen…</translation>
  </message>
  <message>
   <source>The watched folder {0} cannot be read: {1}.</source>
   <translation>Der überwachte Ordner {0} ist nicht lesbar: {1}.</translation>
  </message>
 </context>
 <context>
  <name>GoTo</name>
  <message>
   <source>&gt; commands   # topics   @ incidents</source>
   <translation>&gt; Befehle   # Themen   @ Ereignisse</translation>
  </message>
  <message>
   <source>Go to</source>
   <translation>Gehe zu</translation>
  </message>
  <message>
   <source>Go to a clipping, topic, incident, search or command</source>
   <translation>Zu Ausschnitt, Thema, Ereignis, Suche oder Befehl</translation>
  </message>
  <message>
   <source>Nothing fits</source>
   <translation>Nichts passt</translation>
  </message>
  <message>
   <source>Search for “{0}”</source>
   <translation>Nach „{0}“ suchen</translation>
  </message>
  <message>
   <source>What fits</source>
   <translation>Was passt</translation>
  </message>
 </context>
 <context>
  <name>HandingOut</name>
  <message>
   <source>Clippings</source>
   <translation>Ausschnitte</translation>
  </message>
  <message>
   <source>Copy the citation</source>
   <translation>Quellenangabe kopieren</translation>
  </message>
  <message>
   <source>Open the folder</source>
   <translation>Ordner öffnen</translation>
  </message>
  <message>
   <source>Print</source>
   <translation>Drucken</translation>
  </message>
  <message>
   <source>Print the incident</source>
   <translation>Ereignis drucken</translation>
  </message>
  <message>
   <source>Printing the incident</source>
   <translation>Ereignis wird gedruckt</translation>
  </message>
  <message>
   <source>Printing was stopped.</source>
   <translation>Das Drucken wurde angehalten.</translation>
  </message>
  <message>
   <source>Select fewer, or export them as a PDF.</source>
   <translation>Weniger auswählen oder als PDF exportieren.</translation>
  </message>
  <message>
   <source>The files were not ready: only the text is dragged.</source>
   <translation>Die Dateien waren nicht fertig: Nur der Text wird gezogen.</translation>
  </message>
  <message>
   <source>The incident is printed into {0}.</source>
   <translation>Das Ereignis ist in {0} gedruckt.</translation>
  </message>
  <message>
   <source>The incident is printed.</source>
   <translation>Das Ereignis ist gedruckt.</translation>
  </message>
  <message>
   <source>The other program may take it from the clipboard.</source>
   <translation>Vielleicht nimmt es das andere Programm aus der Zwischenablage.</translation>
  </message>
  <message>
   <source>Try it again in a moment.</source>
   <translation>Versuchen Sie es gleich noch einmal.</translation>
  </message>
  <message>
   <source>What the printer had by then may still come out.</source>
   <translation>Was der Drucker schon hatte, kann noch herauskommen.</translation>
  </message>
  <message>
   <source>What you dragged was not taken there.</source>
   <translation>Was Sie gezogen haben, wurde dort nicht angenommen.</translation>
  </message>
 </context>
 <context>
  <name>HelpDialog</name>
  <message>
   <source>A topic onto another</source>
   <translation>Ein Thema auf ein anderes</translation>
  </message>
  <message>
   <source>Arrows, on a photo</source>
   <translation>Pfeile, auf einem Foto</translation>
  </message>
  <message>
   <source>Arrows, on the bars</source>
   <translation>Pfeile, auf den Balken</translation>
  </message>
  <message>
   <source>By dragging</source>
   <translation>Durch Ziehen</translation>
  </message>
  <message>
   <source>Clippings onto a topic or incident</source>
   <translation>Ausschnitte auf ein Thema oder Ereignis</translation>
  </message>
  <message>
   <source>Clippings out of the window</source>
   <translation>Ausschnitte aus dem Fenster hinaus</translation>
  </message>
  <message>
   <source>Ctrl and the wheel, in the article</source>
   <translation>Strg und das Mausrad, im Artikel</translation>
  </message>
  <message>
   <source>Down, in the search field</source>
   <translation>Pfeil nach unten, im Suchfeld</translation>
  </message>
  <message>
   <source>Enter, in the list</source>
   <translation>Enter, in der Liste</translation>
  </message>
  <message>
   <source>Enter, while finding in the article</source>
   <translation>Enter, beim Suchen im Artikel</translation>
  </message>
  <message>
   <source>Esc</source>
   <translation>Esc</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Tasten</translation>
  </message>
  <message>
   <source>Keys and searching</source>
   <translation>Tasten und Suche</translation>
  </message>
  <message>
   <source>Keys in other places</source>
   <translation>Tasten an anderen Stellen</translation>
  </message>
  <message>
   <source>Keys of the review</source>
   <translation>Tasten der Prüfung</translation>
  </message>
  <message>
   <source>Letters, in the list</source>
   <translation>Buchstaben, in der Liste</translation>
  </message>
  <message>
   <source>Over the bars above the list</source>
   <translation>Über die Balken über der Liste</translation>
  </message>
  <message>
   <source>Searching</source>
   <translation>Suchen</translation>
  </message>
  <message>
   <source>change the size of its text</source>
   <translation>ändern die Größe seiner Schrift</translation>
  </message>
  <message>
   <source>combine</source>
   <translation>verbinden</translation>
  </message>
  <message>
   <source>dates; also before: after: added:</source>
   <translation>Daten; auch before: after: added:</translation>
  </message>
  <message>
   <source>go from bar to bar; with Shift over several, Enter takes them</source>
   <translation>führen von Balken zu Balken, mit Umschalt über mehrere; Enter nimmt sie</translation>
  </message>
  <message>
   <source>go to the headline that begins so</source>
   <translation>führen zur Überschrift, die so beginnt</translation>
  </message>
  <message>
   <source>go to the next photo and back</source>
   <translation>führen zum nächsten Foto und zurück</translation>
  </message>
  <message>
   <source>goes to the article</source>
   <translation>führt zum Artikel</translation>
  </message>
  <message>
   <source>goes to the list</source>
   <translation>führt zur Liste</translation>
  </message>
  <message>
   <source>goes to the next hit, with Shift to the one before</source>
   <translation>führt zum nächsten Treffer, mit Umschalt zum vorigen</translation>
  </message>
  <message>
   <source>in a photo credit; also photographer: agency: caption: alt:</source>
   <translation>in einem Bildnachweis; auch photographer: agency: caption: alt:</translation>
  </message>
  <message>
   <source>in the headline; also deck: body: byline: source: note:</source>
   <translation>in der Überschrift; auch deck: body: byline: source: note:</translation>
  </message>
  <message>
   <source>in the topic or below it</source>
   <translation>im Thema oder darunter</translation>
  </message>
  <message>
   <source>its state</source>
   <translation>sein Zustand</translation>
  </message>
  <message>
   <source>leaves a field, a review, a comparison, an overview or the full screen</source>
   <translation>verlässt ein Feld, eine Prüfung, einen Vergleich, eine Übersicht oder das Vollbild</translation>
  </message>
  <message>
   <source>names it as a source</source>
   <translation>nennt es als Quelle</translation>
  </message>
  <message>
   <source>narrows the list to these dates</source>
   <translation>grenzt die Liste auf diese Daten ein</translation>
  </message>
  <message>
   <source>one letter wrong</source>
   <translation>ein Buchstabe falsch</translation>
  </message>
  <message>
   <source>printed by this outlet; also section: lang:</source>
   <translation>in diesem Medium erschienen; auch section: lang:</translation>
  </message>
  <message>
   <source>puts it below that one; onto the heading: at the top</source>
   <translation>ordnet es diesem unter; auf die Überschrift: zuoberst</translation>
  </message>
  <message>
   <source>tags them</source>
   <translation>verschlagwortet sie</translation>
  </message>
  <message>
   <source>their citations and files; with Alt held, their text</source>
   <translation>ihre Quellenangaben und Dateien; mit gedrückter Alt-Taste ihren Text</translation>
  </message>
  <message>
   <source>these words in this order</source>
   <translation>diese Wörter in dieser Folge</translation>
  </message>
  <message>
   <source>tied to the incident</source>
   <translation>dem Ereignis zugeordnet</translation>
  </message>
  <message>
   <source>what it has</source>
   <translation>was er hat</translation>
  </message>
  <message>
   <source>within five words of each other</source>
   <translation>höchstens fünf Wörter auseinander</translation>
  </message>
  <message>
   <source>words that begin so</source>
   <translation>Wörter, die so beginnen</translation>
  </message>
 </context>
 <context>
  <name>History</name>
  <message>
   <source>Doing again: {0}</source>
   <translation>Wird wiederholt: {0}</translation>
  </message>
  <message>
   <source>Undoing: {0}</source>
   <translation>Wird rückgängig gemacht: {0}</translation>
  </message>
 </context>
 <context>
  <name>ImportPreviewDialog</name>
  <message>
   <source>&amp;Import</source>
   <translation>&amp;Importieren</translation>
  </message>
  <message>
   <source>&amp;Import {0}</source>
   <translation>{0} &amp;importieren</translation>
  </message>
  <message>
   <source>How much was looked at</source>
   <translation>Wie viel durchgesehen ist</translation>
  </message>
  <message>
   <source>I&amp;ncidents</source>
   <translation>&amp;Ereignisse</translation>
  </message>
  <message>
   <source>Import</source>
   <translation>Importieren</translation>
  </message>
  <message>
   <source>Incidents for all of them, separated by commas</source>
   <translation>Ereignisse für alle, durch Kommas getrennt</translation>
  </message>
  <message>
   <source>Looking through the files…</source>
   <translation>Die Dateien werden durchgesehen …</translation>
  </message>
  <message>
   <source>Looking through the files… {0}.</source>
   <translation>Die Dateien werden durchgesehen … {0}.</translation>
  </message>
  <message>
   <source>Nothing is ticked: there is nothing to import.</source>
   <translation>Nichts ist angekreuzt: Es gibt nichts zu importieren.</translation>
  </message>
  <message>
   <source>Nothing that could be imported was found.</source>
   <translation>Nichts gefunden, was sich importieren lässt.</translation>
  </message>
  <message>
   <source>T&amp;opics</source>
   <translation>&amp;Themen</translation>
  </message>
  <message>
   <source>The &amp;folders that files lie in become topics</source>
   <translation>Die &amp;Ordner, in denen Dateien liegen, werden zu Themen</translation>
  </message>
  <message>
   <source>Topics for all of them, separated by commas</source>
   <translation>Themen für alle, durch Kommas getrennt</translation>
  </message>
  <message>
   <source>What was found</source>
   <translation>Was gefunden wurde</translation>
  </message>
 </context>
 <context>
  <name>IncidentDialog</name>
  <message>
   <source>&amp;Date</source>
   <translation>&amp;Datum</translation>
  </message>
  <message>
   <source>&amp;Name</source>
   <translation>&amp;Name</translation>
  </message>
  <message>
   <source>&amp;Place</source>
   <translation>&amp;Ort</translation>
  </message>
  <message>
   <source>&amp;Status</source>
   <translation>&amp;Status</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Hinzufügen</translation>
  </message>
  <message>
   <source>An incident needs a name.</source>
   <translation>Ein Ereignis braucht einen Namen.</translation>
  </message>
  <message>
   <source>Confirmed</source>
   <translation>Bestätigt</translation>
  </message>
  <message>
   <source>Date as pr&amp;inted</source>
   <translation>Datum wie &amp;gedruckt</translation>
  </message>
  <message>
   <source>Disputed</source>
   <translation>Umstritten</translation>
  </message>
  <message>
   <source>Edit the incident</source>
   <translation>Ereignis bearbeiten</translation>
  </message>
  <message>
   <source>New incident</source>
   <translation>Neues Ereignis</translation>
  </message>
  <message>
   <source>One person or organisation a line</source>
   <translation>Eine Person oder Organisation pro Zeile</translation>
  </message>
  <message>
   <source>P&amp;articipants</source>
   <translation>&amp;Beteiligte</translation>
  </message>
  <message>
   <source>Refuted</source>
   <translation>Widerlegt</translation>
  </message>
  <message>
   <source>Reported</source>
   <translation>Gemeldet</translation>
  </message>
  <message>
   <source>S&amp;ummary</source>
   <translation>&amp;Zusammenfassung</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Speichern</translation>
  </message>
 </context>
 <context>
  <name>IncidentView</name>
  <message>
   <source>Chronology</source>
   <translation>Chronologie</translation>
  </message>
  <message>
   <source>Cited sources</source>
   <translation>Genannte Quellen</translation>
  </message>
  <message>
   <source>Clippings</source>
   <translation>Ausschnitte</translation>
  </message>
  <message>
   <source>Confirmed</source>
   <translation>Bestätigt</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>Datum</translation>
  </message>
  <message>
   <source>Disputed</source>
   <translation>Umstritten</translation>
  </message>
  <message>
   <source>Edit…</source>
   <translation>Bearbeiten…</translation>
  </message>
  <message>
   <source>Export a bibliography of the incident's clippings</source>
   <translation>Bibliografie der Ausschnitte dieses Ereignisses exportieren</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>Exportieren…</translation>
  </message>
  <message>
   <source>Held</source>
   <translation>Vorhanden</translation>
  </message>
  <message>
   <source>Its clippings name no sources.</source>
   <translation>Seine Ausschnitte nennen keine Quellen.</translation>
  </message>
  <message>
   <source>Its clippings report no dated event.</source>
   <translation>Seine Ausschnitte berichten von keinem datierten Ereignis.</translation>
  </message>
  <message>
   <source>No clipping is tied to it yet.</source>
   <translation>Noch ist ihm kein Ausschnitt zugeordnet.</translation>
  </message>
  <message>
   <source>No date</source>
   <translation>Kein Datum</translation>
  </message>
  <message>
   <source>Not held</source>
   <translation>Nicht vorhanden</translation>
  </message>
  <message>
   <source>Participants</source>
   <translation>Beteiligte</translation>
  </message>
  <message>
   <source>Place</source>
   <translation>Ort</translation>
  </message>
  <message>
   <source>Print…</source>
   <translation>Drucken…</translation>
  </message>
  <message>
   <source>Refuted</source>
   <translation>Widerlegt</translation>
  </message>
  <message>
   <source>Reported</source>
   <translation>Gemeldet</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>Status</translation>
  </message>
 </context>
 <context>
  <name>Indexing</name>
  <message>
   <source>Making clippings searchable</source>
   <translation>Ausschnitte werden durchsuchbar gemacht</translation>
  </message>
 </context>
 <context>
  <name>LearntLinesDialog</name>
  <message>
   <source>&amp;Delete</source>
   <translation>&amp;Löschen</translation>
  </message>
  <message>
   <source>&amp;Leave out from now on</source>
   <translation>Ab jetzt &amp;weglassen</translation>
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation>&amp;Rückgängig</translation>
  </message>
  <message>
   <source>A line you mark as left out in a review is left out of that outlet’s next articles. Numbers in it do not matter. It stays among what was left out of each clipping.</source>
   <translation>Eine Zeile, die bei der Prüfung weggelassen wird, fehlt auch in den nächsten Artikeln dieses Mediums. Auf Zahlen darin kommt es nicht an. Bei jedem Ausschnitt bleibt sie unter dem Weggelassenen erhalten.</translation>
  </message>
  <message>
   <source>Delete learnt lines</source>
   <translation>Gelernte Zeilen löschen</translation>
  </message>
  <message>
   <source>Leave a line out</source>
   <translation>Zeile weglassen</translation>
  </message>
  <message>
   <source>Lines left out</source>
   <translation>Weggelassene Zeilen</translation>
  </message>
  <message>
   <source>Narrow the list</source>
   <translation>Liste eingrenzen</translation>
  </message>
  <message>
   <source>No line is left out yet. In a review, X leaves a line out.</source>
   <translation>Noch wird keine Zeile weggelassen. In der Prüfung lässt X eine Zeile weg.</translation>
  </message>
 </context>
 <context>
  <name>Leaving</name>
  <message>
   <source>Close it once more to stop that; it is then as if it had not been begun.</source>
   <translation>Noch einmal schließen hält das an; es ist dann, als hätte es nicht begonnen.</translation>
  </message>
  <message>
   <source>Stop and close</source>
   <translation>Anhalten und schließen</translation>
  </message>
  <message>
   <source>The window closes as soon as this is done: {0}</source>
   <translation>Das Fenster schließt sich, sobald dies fertig ist: {0}</translation>
  </message>
 </context>
 <context>
  <name>LinesView</name>
  <message>
   <source>Lines of the text and what they were taken for</source>
   <translation>Zeilen des Textes und wofür sie gehalten wurden</translation>
  </message>
 </context>
 <context>
  <name>ListPane</name>
  <message>
   <source>Clippings wait here until they are filed.</source>
   <translation>Ausschnitte warten hier, bis sie abgelegt werden.</translation>
  </message>
  <message>
   <source>Ctrl+D stars the clippings that are selected.</source>
   <translation>Strg+D gibt den ausgewählten Ausschnitten einen Stern.</translation>
  </message>
  <message>
   <source>Every clipping of the library says when it was published.</source>
   <translation>Jeder Ausschnitt der Bibliothek sagt, wann er erschienen ist.</translation>
  </message>
  <message>
   <source>Every photo of the library names whom it is from.</source>
   <translation>Jedes Foto der Bibliothek nennt, von wem es ist.</translation>
  </message>
  <message>
   <source>No clipping fits. Take a word or a filter away, or look at all of them.</source>
   <translation>Kein Ausschnitt passt. Ein Wort oder einen Filter wegnehmen, oder alle ansehen.</translation>
  </message>
  <message>
   <source>No credit is missing</source>
   <translation>Kein Bildnachweis fehlt</translation>
  </message>
  <message>
   <source>No date is missing</source>
   <translation>Kein Datum fehlt</translation>
  </message>
  <message>
   <source>Nothing found</source>
   <translation>Nichts gefunden</translation>
  </message>
  <message>
   <source>Nothing here yet</source>
   <translation>Noch nichts hier</translation>
  </message>
  <message>
   <source>Nothing is starred</source>
   <translation>Nichts hat einen Stern</translation>
  </message>
  <message>
   <source>One moment</source>
   <translation>Einen Moment</translation>
  </message>
  <message>
   <source>Show all clippings</source>
   <translation>Alle Ausschnitte zeigen</translation>
  </message>
  <message>
   <source>Still shown: all clippings</source>
   <translation>Noch zu sehen: alle Ausschnitte</translation>
  </message>
  <message>
   <source>Still shown: {0}</source>
   <translation>Noch zu sehen: {0}</translation>
  </message>
  <message>
   <source>The inbox is empty</source>
   <translation>Der Eingang ist leer</translation>
  </message>
  <message>
   <source>The index is being made; the clippings appear here as soon as it is there.</source>
   <translation>Der Index wird gerade aufgebaut; die Ausschnitte erscheinen, sobald er fertig ist.</translation>
  </message>
  <message>
   <source>The trash is empty</source>
   <translation>Der Papierkorb ist leer</translation>
  </message>
  <message>
   <source>What you move to the trash stays here until you delete it for good.</source>
   <translation>Was in den Papierkorb kommt, bleibt dort, bis es endgültig gelöscht wird.</translation>
  </message>
 </context>
 <context>
  <name>LookMenu</name>
  <message>
   <source>Columns</source>
   <translation>Spalten</translation>
  </message>
  <message>
   <source>Comfortable rows</source>
   <translation>Geräumige Zeilen</translation>
  </message>
  <message>
   <source>Compact rows</source>
   <translation>Kompakte Zeilen</translation>
  </message>
  <message>
   <source>Show the passage</source>
   <translation>Textstelle zeigen</translation>
  </message>
  <message>
   <source>Show the picture</source>
   <translation>Bild zeigen</translation>
  </message>
  <message>
   <source>Show topics and incidents</source>
   <translation>Themen und Ereignisse zeigen</translation>
  </message>
  <message>
   <source>Show when it was added</source>
   <translation>Zeigen, wann hinzugefügt</translation>
  </message>
  <message>
   <source>Table</source>
   <translation>Tabelle</translation>
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <source>&amp;Redo</source>
   <translation>&amp;Wiederholen</translation>
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation>&amp;Rückgängig</translation>
  </message>
 </context>
 <context>
  <name>MessageBar</name>
  <message>
   <source>Details</source>
   <translation>Einzelheiten</translation>
  </message>
  <message>
   <source>Dismiss</source>
   <translation>Schließen</translation>
  </message>
 </context>
 <context>
  <name>NoteEdit</name>
  <message>
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <source>Write a note in Markdown.</source>
   <translation>Notiz in Markdown schreiben.</translation>
  </message>
 </context>
 <context>
  <name>NoteView</name>
  <message>
   <source>Click to write on it</source>
   <translation>Zum Bearbeiten klicken</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
 </context>
 <context>
  <name>NotesPage</name>
  <message>
   <source>Add a note</source>
   <translation>Notiz hinzufügen</translation>
  </message>
  <message>
   <source>Select words in the article: {0} highlights them, {1} writes a note on them.</source>
   <translation>Wörter im Artikel auswählen: {0} markiert sie, {1} schreibt eine Notiz dazu.</translation>
  </message>
 </context>
 <context>
  <name>Notifier</name>
  <message>
   <source>Clippings</source>
   <translation>Clippings</translation>
  </message>
  <message>
   <source>“{0}” has ended.</source>
   <translation>„{0}“ ist zu Ende.</translation>
  </message>
 </context>
 <context>
  <name>Offer</name>
  <message>
   <source>New: {0}</source>
   <translation>Neu: {0}</translation>
  </message>
  <message>
   <source>Press {0}: {1}</source>
   <translation>{0} drücken: {1}</translation>
  </message>
 </context>
 <context>
  <name>OriginalDialog</name>
  <message>
   <source>As it came in</source>
   <translation>Wie eingegangen</translation>
  </message>
  <message>
   <source>As it came in: {0}</source>
   <translation>Wie eingegangen: {0}</translation>
  </message>
  <message>
   <source>Without its pictures and scripts. The file itself is kept as it was.</source>
   <translation>Ohne Bilder und Skripte. Die Datei selbst ist unverändert aufbewahrt.</translation>
  </message>
 </context>
 <context>
  <name>Overview</name>
  <message>
   <source>Agencies</source>
   <translation>Agenturen</translation>
  </message>
  <message>
   <source>Incidents</source>
   <translation>Ereignisse</translation>
  </message>
  <message>
   <source>Languages</source>
   <translation>Sprachen</translation>
  </message>
  <message>
   <source>Overview</source>
   <translation>Übersicht</translation>
  </message>
  <message>
   <source>Overview of what was found</source>
   <translation>Übersicht über das Gefundene</translation>
  </message>
  <message>
   <source>Photographers</source>
   <translation>Fotografen</translation>
  </message>
  <message>
   <source>Published · drag over the bars to narrow the list</source>
   <translation>Veröffentlicht · über die Balken ziehen grenzt die Liste ein</translation>
  </message>
  <message>
   <source>Publishers</source>
   <translation>Medien</translation>
  </message>
  <message>
   <source>Topics</source>
   <translation>Themen</translation>
  </message>
 </context>
 <context>
  <name>PassageEdits</name>
  <message>
   <source>Change a highlight to {0}</source>
   <translation>Markierung ändern: {0}</translation>
  </message>
  <message>
   <source>Highlight in {0}</source>
   <translation>Markieren: {0}</translation>
  </message>
  <message>
   <source>Its words are among the highlights of the notes.</source>
   <translation>Ihr Wortlaut steht unter den Markierungen der Notizen.</translation>
  </message>
  <message>
   <source>No passage is selected.</source>
   <translation>Keine Textstelle ausgewählt.</translation>
  </message>
  <message>
   <source>Note on a passage</source>
   <translation>Notiz zu einer Stelle</translation>
  </message>
  <message>
   <source>Remove a highlight</source>
   <translation>Markierung entfernen</translation>
  </message>
  <message>
   <source>Select words of the article’s body first, by the pointer or with Shift and arrows.</source>
   <translation>Zuerst Wörter im Haupttext auswählen, mit dem Zeiger oder mit Umschalt und Pfeiltasten.</translation>
  </message>
  <message>
   <source>The passage is no longer in the text.</source>
   <translation>Die Stelle steht nicht mehr im Text.</translation>
  </message>
  <message>
   <source>The quotation is on the clipboard.</source>
   <translation>Das Zitat ist in der Zwischenablage.</translation>
  </message>
 </context>
 <context>
  <name>PhotoWork</name>
  <message>
   <source>Edit details</source>
   <translation>Angaben bearbeiten</translation>
  </message>
  <message>
   <source>No program on this computer opens this picture.</source>
   <translation>Kein Programm auf diesem Computer öffnet dieses Bild.</translation>
  </message>
  <message>
   <source>Save the picture</source>
   <translation>Das Bild speichern</translation>
  </message>
  <message>
   <source>The picture of this photo is not in the library.</source>
   <translation>Das Bild dieses Fotos ist nicht in der Bibliothek.</translation>
  </message>
  <message>
   <source>This picture cannot be read.</source>
   <translation>Dieses Bild lässt sich nicht lesen.</translation>
  </message>
  <message>
   <source>[Photograph in “{0}”]</source>
   <translation>[Fotografie in „{0}“]</translation>
  </message>
 </context>
 <context>
  <name>PhotosEditor</name>
  <message>
   <source>&amp;Add a photo</source>
   <translation>Foto &amp;hinzufügen</translation>
  </message>
  <message>
   <source>&amp;Caption</source>
   <translation>&amp;Bildunterschrift</translation>
  </message>
  <message>
   <source>&amp;Distributor (via)</source>
   <translation>&amp;Verbreiter (via)</translation>
  </message>
  <message>
   <source>&amp;Photographer</source>
   <translation>F&amp;otograf</translation>
  </message>
  <message>
   <source>&amp;Remove</source>
   <translation>&amp;Entfernen</translation>
  </message>
  <message>
   <source>&amp;Web address</source>
   <translation>&amp;Webadresse</translation>
  </message>
  <message>
   <source>A&amp;gency</source>
   <translation>A&amp;gentur</translation>
  </message>
  <message>
   <source>After paragra&amp;ph</source>
   <translation>Nach Absat&amp;z</translation>
  </message>
  <message>
   <source>Al&amp;ternative text</source>
   <translation>&amp;Alternativtext</translation>
  </message>
  <message>
   <source>C&amp;redit as printed</source>
   <translation>&amp;Nachweis wie gedruckt</translation>
  </message>
  <message>
   <source>Flags</source>
   <translation>Kennzeichen</translation>
  </message>
  <message>
   <source>Photos</source>
   <translation>Fotos</translation>
  </message>
  <message>
   <source>not known</source>
   <translation>unbekannt</translation>
  </message>
 </context>
 <context>
  <name>PicturesDialog</name>
  <message>
   <source>&amp;Close</source>
   <translation>&amp;Schließen</translation>
  </message>
  <message>
   <source>&amp;Full size</source>
   <translation>&amp;Originalgröße</translation>
  </message>
  <message>
   <source>&amp;Save as…</source>
   <translation>Sp&amp;eichern unter …</translation>
  </message>
  <message>
   <source>Co&amp;py the picture</source>
   <translation>Bild &amp;kopieren</translation>
  </message>
  <message>
   <source>Each pixel of the picture as one of the screen (Z)</source>
   <translation>Jeder Bildpunkt des Bildes als einer des Bildschirms (Z)</translation>
  </message>
  <message>
   <source>Next photo</source>
   <translation>Nächstes Foto</translation>
  </message>
  <message>
   <source>No credit</source>
   <translation>Kein Bildnachweis</translation>
  </message>
  <message>
   <source>Photo before</source>
   <translation>Voriges Foto</translation>
  </message>
  <message>
   <source>Photo {0} of {1}</source>
   <translation>Foto {0} von {1}</translation>
  </message>
 </context>
 <context>
  <name>PreferencesDialog</name>
  <message>
   <source> pt</source>
   <translation> pt</translation>
  </message>
  <message>
   <source>&amp;Language</source>
   <translation>&amp;Sprache</translation>
  </message>
  <message>
   <source>&amp;Theme</source>
   <translation>&amp;Farbschema</translation>
  </message>
  <message>
   <source>As the desktop</source>
   <translation>Wie die Arbeitsumgebung</translation>
  </message>
  <message>
   <source>As the system</source>
   <translation>Wie das System</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <source>Log for &amp;reports</source>
   <translation>P&amp;rotokoll für Berichte</translation>
  </message>
  <message>
   <source>Normal</source>
   <translation>Normal</translation>
  </message>
  <message>
   <source>Preferences</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Speichern</translation>
  </message>
  <message>
   <source>Size of the article's te&amp;xt</source>
   <translation>Schrift&amp;größe des Artikels</translation>
  </message>
  <message>
   <source>Tell when a long &amp;job is done and another window is in front</source>
   <translation>&amp;Melden, wenn eine lange Aufgabe fertig und ein anderes Fenster vorn ist</translation>
  </message>
  <message>
   <source>The log that a report of a crash quotes: see it, and delete it</source>
   <translation>Das Protokoll, aus dem ein Absturzbericht zitiert: ansehen und löschen</translation>
  </message>
  <message>
   <source>What was done lately…</source>
   <translation>Was zuletzt getan wurde…</translation>
  </message>
 </context>
 <context>
  <name>ProgressStrip</name>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Importing</source>
   <translation>Wird importiert</translation>
  </message>
  <message>
   <source>Progress</source>
   <translation>Fortschritt</translation>
  </message>
  <message>
   <source>Stopping…</source>
   <translation>Wird angehalten …</translation>
  </message>
  <message>
   <source>{0} of {1}</source>
   <translation>{0} von {1}</translation>
  </message>
 </context>
 <context>
  <name>QuestionDialog</name>
  <message>
   <source>Something must stand here.</source>
   <translation>Hier muss etwas stehen.</translation>
  </message>
  <message>
   <source>There is no “{0}”. Choose one of the list.</source>
   <translation>„{0}“ gibt es nicht. Wählen Sie etwas aus der Liste.</translation>
  </message>
 </context>
 <context>
  <name>RankedBars</name>
  <message>
   <source>Only the most frequent</source>
   <translation>Nur die häufigsten</translation>
  </message>
 </context>
 <context>
  <name>Reader</name>
  <message>
   <source>Article</source>
   <translation>Artikel</translation>
  </message>
  <message>
   <source>Article: {0}</source>
   <translation>Artikel: {0}</translation>
  </message>
 </context>
 <context>
  <name>ReadingRoom</name>
  <message>
   <source>Escape or {0} leads back.</source>
   <translation>Escape oder {0} führt zurück.</translation>
  </message>
 </context>
 <context>
  <name>RecentSearches</name>
  <message>
   <source>Forget these searches</source>
   <translation>Diese Suchen vergessen</translation>
  </message>
  <message>
   <source>Nothing has been searched for yet</source>
   <translation>Noch wurde nichts gesucht</translation>
  </message>
 </context>
 <context>
  <name>ReportDialog</name>
  <message>
   <source>&amp;Save the list…</source>
   <translation>Liste &amp;speichern…</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>Einzelheiten</translation>
  </message>
  <message>
   <source>Details: {0}</source>
   <translation>Einzelheiten: {0}</translation>
  </message>
  <message>
   <source>Input</source>
   <translation>Eingabe</translation>
  </message>
  <message>
   <source>Reason</source>
   <translation>Grund</translation>
  </message>
  <message>
   <source>What was not imported</source>
   <translation>Was nicht importiert wurde</translation>
  </message>
  <message>
   <source>is in the library already</source>
   <translation>ist schon in der Bibliothek</translation>
  </message>
 </context>
 <context>
  <name>ReviewView</name>
  <message>
   <source>&amp;Incidents</source>
   <translation>&amp;Ereignisse</translation>
  </message>
  <message>
   <source>&amp;Mend the characters</source>
   <translation>&amp;Zeichen berichtigen</translation>
  </message>
  <message>
   <source>&amp;Open that one</source>
   <translation>Jenen öff&amp;nen</translation>
  </message>
  <message>
   <source>&amp;Published</source>
   <translation>&amp;Veröffentlicht</translation>
  </message>
  <message>
   <source>&amp;Read it as it stands</source>
   <translation>&amp;So lesen, wie es dasteht</translation>
  </message>
  <message>
   <source>31 December 2024</source>
   <translation>31. Dezember 2024</translation>
  </message>
  <message>
   <source>Back (Esc)</source>
   <translation>Zurück (Esc)</translation>
  </message>
  <message>
   <source>Fetching …</source>
   <translation>Wird abgerufen …</translation>
  </message>
  <message>
   <source>File (Enter)</source>
   <translation>Ablegen (Enter)</translation>
  </message>
  <message>
   <source>Give “{0}” back</source>
   <translation>„{0}“ zurückgeben</translation>
  </message>
  <message>
   <source>Incidents, separated by commas</source>
   <translation>Ereignisse, durch Kommas getrennt</translation>
  </message>
  <message>
   <source>Its lines stand here as soon as it is read.</source>
   <translation>Hier stehen die Zeilen, sobald alles gelesen ist.</translation>
  </message>
  <message>
   <source>Keep in the inbox</source>
   <translation>Im Eingang behalten</translation>
  </message>
  <message>
   <source>No incident is suggested.</source>
   <translation>Kein Ereignis wird vorgeschlagen.</translation>
  </message>
  <message>
   <source>No topic is suggested.</source>
   <translation>Kein Thema wird vorgeschlagen.</translation>
  </message>
  <message>
   <source>Pu&amp;blisher</source>
   <translation>Me&amp;dium</translation>
  </message>
  <message>
   <source>Published</source>
   <translation>Veröffentlicht</translation>
  </message>
  <message>
   <source>Publisher</source>
   <translation>Medium</translation>
  </message>
  <message>
   <source>Reading …</source>
   <translation>Wird gelesen …</translation>
  </message>
  <message>
   <source>Review before filing</source>
   <translation>Vor dem Ablegen prüfen</translation>
  </message>
  <message>
   <source>Review: {0}</source>
   <translation>Prüfen: {0}</translation>
  </message>
  <message>
   <source>Role in the incident</source>
   <translation>Rolle im Ereignis</translation>
  </message>
  <message>
   <source>T&amp;opics</source>
   <translation>&amp;Themen</translation>
  </message>
  <message>
   <source>Take “{0}”</source>
   <translation>„{0}“ übernehmen</translation>
  </message>
  <message>
   <source>This came with its fields named, so that no lines had to be told apart.</source>
   <translation>Dies kam mit benannten Feldern, sodass keine Zeilen zu unterscheiden waren.</translation>
  </message>
  <message>
   <source>This is in the library already: “{0}”.</source>
   <translation>Das ist schon in der Bibliothek: „{0}“.</translation>
  </message>
  <message>
   <source>This page is in the library with another text: “{0}”. Filing it keeps both.</source>
   <translation>Diese Seite ist mit anderem Text in der Bibliothek: „{0}“. Beim Ablegen bleiben beide.</translation>
  </message>
  <message>
   <source>Throw away</source>
   <translation>Verwerfen</translation>
  </message>
  <message>
   <source>Topics, separated by commas: Security/Defections</source>
   <translation>Themen, durch Kommas getrennt: Sicherheit/Überläufer</translation>
  </message>
 </context>
 <context>
  <name>RoleField</name>
  <message>
   <source>As each is</source>
   <translation>Wie jeweils eingetragen</translation>
  </message>
  <message>
   <source>Background</source>
   <translation>Hintergrund</translation>
  </message>
  <message>
   <source>Denial</source>
   <translation>Dementi</translation>
  </message>
  <message>
   <source>Follow-up</source>
   <translation>Folgebericht</translation>
  </message>
  <message>
   <source>Primary report</source>
   <translation>Erstbericht</translation>
  </message>
 </context>
 <context>
  <name>SearchBar</name>
  <message>
   <source>Best match first</source>
   <translation>Beste Treffer zuerst</translation>
  </message>
  <message>
   <source>By byline</source>
   <translation>Nach Autorenzeile</translation>
  </message>
  <message>
   <source>By headline</source>
   <translation>Nach Überschrift</translation>
  </message>
  <message>
   <source>By publisher</source>
   <translation>Nach Medium</translation>
  </message>
  <message>
   <source>Clear the search</source>
   <translation>Suche leeren</translation>
  </message>
  <message>
   <source>Did you mean {0}?</source>
   <translation>Ist {0} gemeint?</translation>
  </message>
  <message>
   <source>Filter</source>
   <translation>Filter</translation>
  </message>
  <message>
   <source>Found in {0} s</source>
   <translation>In {0} s gefunden</translation>
  </message>
  <message>
   <source>Last added first</source>
   <translation>Zuletzt hinzugefügte zuerst</translation>
  </message>
  <message>
   <source>Newest first</source>
   <translation>Neueste zuerst</translation>
  </message>
  <message>
   <source>Oldest first</source>
   <translation>Älteste zuerst</translation>
  </message>
  <message>
   <source>Recent searches</source>
   <translation>Letzte Suchen</translation>
  </message>
  <message>
   <source>Search clippings</source>
   <translation>Ausschnitte suchen</translation>
  </message>
  <message>
   <source>Sort</source>
   <translation>Sortieren</translation>
  </message>
  <message>
   <source>being put in order…</source>
   <translation>wird geordnet …</translation>
  </message>
  <message>
   <source>parenthesis still open</source>
   <translation>Klammer noch offen</translation>
  </message>
  <message>
   <source>quote still open</source>
   <translation>Anführungszeichen noch offen</translation>
  </message>
  <message>
   <source>{0} of {1} selected</source>
   <translation>{0} von {1} ausgewählt</translation>
  </message>
 </context>
 <context>
  <name>SelectionBar</name>
  <message>
   <source>Mark in {0} ({1})</source>
   <translation>Markieren: {0} ({1})</translation>
  </message>
  <message>
   <source>Write a note ({0})</source>
   <translation>Notiz schreiben ({0})</translation>
  </message>
 </context>
 <context>
  <name>SeveralDetailsDialog</name>
  <message>
   <source>&amp;Publisher</source>
   <translation>&amp;Medium</translation>
  </message>
  <message>
   <source>B&amp;yline</source>
   <translation>&amp;Autorenzeile</translation>
  </message>
  <message>
   <source>Date&amp;line</source>
   <translation>&amp;Ortsmarke</translation>
  </message>
  <message>
   <source>Edi&amp;tion</source>
   <translation>A&amp;usgabe</translation>
  </message>
  <message>
   <source>Lan&amp;guage</source>
   <translation>S&amp;prache</translation>
  </message>
  <message>
   <source>Not the same in all of them</source>
   <translation>Nicht in allen gleich</translation>
  </message>
  <message>
   <source>Pla&amp;ce of publication</source>
   <translation>Ers&amp;cheinungsort</translation>
  </message>
  <message>
   <source>Publi&amp;shed</source>
   <translation>V&amp;eröffentlicht</translation>
  </message>
  <message>
   <source>S&amp;ection</source>
   <translation>&amp;Ressort</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Speichern</translation>
  </message>
  <message>
   <source>Several names with a semicolon between them</source>
   <translation>Mehrere Namen durch Semikolon getrennt</translation>
  </message>
  <message>
   <source>What is ticked is written into all of them; an empty field is emptied.</source>
   <translation>Was angehakt ist, wird in alle geschrieben; ein leeres Feld wird geleert.</translation>
  </message>
  <message>
   <source>Write this into all of them</source>
   <translation>In alle schreiben</translation>
  </message>
 </context>
 <context>
  <name>Sidebar</name>
  <message>
   <source>Colour</source>
   <translation>Farbe</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <source>Edit…</source>
   <translation>Bearbeiten…</translation>
  </message>
  <message>
   <source>Library</source>
   <translation>Bibliothek</translation>
  </message>
  <message>
   <source>Merge into…</source>
   <translation>Vereinen mit…</translation>
  </message>
  <message>
   <source>Move…</source>
   <translation>Verschieben…</translation>
  </message>
  <message>
   <source>New incident…</source>
   <translation>Neues Ereignis…</translation>
  </message>
  <message>
   <source>New topic inside…</source>
   <translation>Neues Thema darunter…</translation>
  </message>
  <message>
   <source>New topic…</source>
   <translation>Neues Thema…</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Keine</translation>
  </message>
  <message>
   <source>Rename…</source>
   <translation>Umbenennen…</translation>
  </message>
  <message>
   <source>Tag by key</source>
   <translation>Taste zum Verschlagworten</translation>
  </message>
  <message>
   <source>{0}: {1}</source>
   <translation>{0}: {1}</translation>
  </message>
 </context>
 <context>
  <name>SidebarModel</name>
  <message>
   <source>All clippings</source>
   <translation>Alle Ausschnitte</translation>
  </message>
  <message>
   <source>Inbox</source>
   <translation>Eingang</translation>
  </message>
  <message>
   <source>Incidents</source>
   <translation>Ereignisse</translation>
  </message>
  <message>
   <source>Library</source>
   <translation>Bibliothek</translation>
  </message>
  <message>
   <source>Missing credit</source>
   <translation>Bildnachweis fehlt</translation>
  </message>
  <message>
   <source>Needs a date</source>
   <translation>Datum fehlt</translation>
  </message>
  <message>
   <source>Overview</source>
   <translation>Übersicht</translation>
  </message>
  <message>
   <source>Publishers</source>
   <translation>Medien</translation>
  </message>
  <message>
   <source>Saved searches</source>
   <translation>Gemerkte Suchen</translation>
  </message>
  <message>
   <source>Starred</source>
   <translation>Mit Stern</translation>
  </message>
  <message>
   <source>Topics</source>
   <translation>Themen</translation>
  </message>
  <message>
   <source>Trash</source>
   <translation>Papierkorb</translation>
  </message>
  <message>
   <source>{0}, key {1}</source>
   <translation>{0}, Taste {1}</translation>
  </message>
 </context>
 <context>
  <name>SourcesEditor</name>
  <message>
   <source>&amp;Add a source</source>
   <translation>&amp;Quelle hinzufügen</translation>
  </message>
  <message>
   <source>&amp;Remove</source>
   <translation>&amp;Entfernen</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Art</translation>
  </message>
  <message>
   <source>Linked sources</source>
   <translation>Verknüpfte Quellen</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Paragraph</source>
   <translation>Absatz</translation>
  </message>
  <message>
   <source>Web address</source>
   <translation>Webadresse</translation>
  </message>
  <message>
   <source>attributed</source>
   <translation>zugeschrieben</translation>
  </message>
  <message>
   <source>link</source>
   <translation>verlinkt</translation>
  </message>
  <message>
   <source>listed</source>
   <translation>aufgeführt</translation>
  </message>
  <message>
   <source>“{0}” is not the number of a paragraph.</source>
   <translation>„{0}“ ist keine Absatznummer.</translation>
  </message>
 </context>
 <context>
  <name>Stage</name>
  <message>
   <source>Add the sample articles</source>
   <translation>Beispielartikel hinzufügen</translation>
  </message>
  <message>
   <source>Begin with an article</source>
   <translation>Mit einem Artikel beginnen</translation>
  </message>
  <message>
   <source>Choose another folder…</source>
   <translation>Anderen Ordner wählen…</translation>
  </message>
  <message>
   <source>Choose one in the list to read it.</source>
   <translation>Zum Lesen einen aus der Liste wählen.</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>Vergleichen</translation>
  </message>
  <message>
   <source>Copy one and press Ctrl+V, drop files or a page here, or open files. You see line by line what was read before anything is filed.</source>
   <translation>Einen kopieren und Strg+V drücken, Dateien oder eine Seite hierher ziehen, oder Dateien öffnen. Zeile für Zeile ist zu sehen, was gelesen wurde, bevor etwas abgelegt wird.</translation>
  </message>
  <message>
   <source>Details: {0}</source>
   <translation>Einzelheiten: {0}</translation>
  </message>
  <message>
   <source>Edit…</source>
   <translation>Bearbeiten…</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>Exportieren…</translation>
  </message>
  <message>
   <source>Import files…</source>
   <translation>Dateien importieren…</translation>
  </message>
  <message>
   <source>No clipping chosen</source>
   <translation>Kein Ausschnitt gewählt</translation>
  </message>
  <message>
   <source>Paste an article</source>
   <translation>Artikel einfügen</translation>
  </message>
  <message>
   <source>Tag…</source>
   <translation>Verschlagworten…</translation>
  </message>
  <message>
   <source>The library cannot be opened</source>
   <translation>Die Bibliothek lässt sich nicht öffnen</translation>
  </message>
  <message>
   <source>“{0}”</source>
   <translation>„{0}“</translation>
  </message>
 </context>
 <context>
  <name>TableHeader</name>
  <message>
   <source>Click to sort; with Shift to sort what is alike in the first column</source>
   <translation>Klicken sortiert; mit Umschalt das, was in der ersten Spalte gleich ist</translation>
  </message>
  <message>
   <source>Columns</source>
   <translation>Spalten</translation>
  </message>
  <message>
   <source>The usual columns</source>
   <translation>Die üblichen Spalten</translation>
  </message>
 </context>
 <context>
  <name>TagBar</name>
  <message>
   <source>Add topic or !incident</source>
   <translation>Thema oder !Ereignis hinzufügen</translation>
  </message>
  <message>
   <source>Add topics and incidents</source>
   <translation>Themen und Ereignisse hinzufügen</translation>
  </message>
  <message>
   <source>Topics such as Security/Defections, several with commas; incidents after “!”</source>
   <translation>Themen wie Sicherheit/Überläufer, mehrere mit Kommas; Ereignisse nach „!“</translation>
  </message>
 </context>
 <context>
  <name>TagEdits</name>
  <message>
   <source>(top)</source>
   <translation>(oberste Ebene)</translation>
  </message>
  <message>
   <source>A slash puts it within another: Security/Defections.</source>
   <translation>Ein Schrägstrich ordnet es einem anderen unter: Sicherheit/Überläufer.</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Hinzufügen</translation>
  </message>
  <message>
   <source>Add the incident “{0}”</source>
   <translation>Ereignis „{0}“ hinzufügen</translation>
  </message>
  <message>
   <source>Add the topic “{0}”</source>
   <translation>Thema „{0}“ hinzufügen</translation>
  </message>
  <message>
   <source>Colour the topic “{0}”</source>
   <translation>Thema „{0}“ einfärben</translation>
  </message>
  <message>
   <source>Delete the incident “{0}”</source>
   <translation>Ereignis „{0}“ löschen</translation>
  </message>
  <message>
   <source>Delete the search “{0}”</source>
   <translation>Suche „{0}“ löschen</translation>
  </message>
  <message>
   <source>Delete the topic “{0}”</source>
   <translation>Thema „{0}“ löschen</translation>
  </message>
  <message>
   <source>Edit the incident “{0}”</source>
   <translation>Ereignis „{0}“ bearbeiten</translation>
  </message>
  <message>
   <source>Give “{0}” the key {1}</source>
   <translation>„{0}“ die Taste {1} geben</translation>
  </message>
  <message>
   <source>Into</source>
   <translation>Mit</translation>
  </message>
  <message>
   <source>It stands in the sidebar, and finds what has come in since.</source>
   <translation>Sie steht in der Seitenleiste und findet auch, was seither dazukam.</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <source>Keep the search “{0}”</source>
   <translation>Suche „{0}“ merken</translation>
  </message>
  <message>
   <source>Keep this search</source>
   <translation>Diese Suche merken</translation>
  </message>
  <message>
   <source>Merge</source>
   <translation>Vereinen</translation>
  </message>
  <message>
   <source>Merge the incident “{0}”</source>
   <translation>Ereignis „{0}“ vereinen</translation>
  </message>
  <message>
   <source>Merge the topic “{0}”</source>
   <translation>Thema „{0}“ vereinen</translation>
  </message>
  <message>
   <source>Merge “{0}”</source>
   <translation>„{0}“ vereinen</translation>
  </message>
  <message>
   <source>Move</source>
   <translation>Verschieben</translation>
  </message>
  <message>
   <source>Move the topic</source>
   <translation>Thema verschieben</translation>
  </message>
  <message>
   <source>Move the topic “{0}”</source>
   <translation>Thema „{0}“ verschieben</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>New topic</source>
   <translation>Neues Thema</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>Umbenennen</translation>
  </message>
  <message>
   <source>Rename the incident</source>
   <translation>Ereignis umbenennen</translation>
  </message>
  <message>
   <source>Rename the incident “{0}”</source>
   <translation>Ereignis „{0}“ umbenennen</translation>
  </message>
  <message>
   <source>Rename the search</source>
   <translation>Suche umbenennen</translation>
  </message>
  <message>
   <source>Rename the search “{0}”</source>
   <translation>Suche „{0}“ umbenennen</translation>
  </message>
  <message>
   <source>Rename the topic</source>
   <translation>Thema umbenennen</translation>
  </message>
  <message>
   <source>Rename the topic “{0}”</source>
   <translation>Thema „{0}“ umbenennen</translation>
  </message>
  <message>
   <source>Tag with “{0}”</source>
   <translation>Mit „{0}“ verschlagworten</translation>
  </message>
  <message>
   <source>Take the key of “{0}” away</source>
   <translation>„{0}“ die Taste nehmen</translation>
  </message>
  <message>
   <source>The incident “{0}” is deleted. Its clippings are still here.</source>
   <translation>Das Ereignis „{0}“ ist gelöscht. Seine Ausschnitte sind noch da.</translation>
  </message>
  <message>
   <source>The topic “{0}” is deleted, with all below it. Its clippings are still here.</source>
   <translation>Das Thema „{0}“ ist mit allen darunter gelöscht. Die Ausschnitte sind noch da.</translation>
  </message>
  <message>
   <source>Under</source>
   <translation>Unter</translation>
  </message>
 </context>
 <context>
  <name>TagsDialog</name>
  <message>
   <source>&amp;Incidents</source>
   <translation>&amp;Ereignisse</translation>
  </message>
  <message>
   <source>&amp;Role in the incidents</source>
   <translation>&amp;Rolle in den Ereignissen</translation>
  </message>
  <message>
   <source>Incident: {0}</source>
   <translation>Ereignis: {0}</translation>
  </message>
  <message>
   <source>Incidents to add, separated by commas</source>
   <translation>Ereignisse, durch Kommas getrennt</translation>
  </message>
  <message>
   <source>T&amp;opics</source>
   <translation>&amp;Themen</translation>
  </message>
  <message>
   <source>Tag</source>
   <translation>Verschlagworten</translation>
  </message>
  <message>
   <source>Tags they have</source>
   <translation>Vorhandene Schlagwörter</translation>
  </message>
  <message>
   <source>Topic: {0}</source>
   <translation>Thema: {0}</translation>
  </message>
  <message>
   <source>Topics to add, separated by commas</source>
   <translation>Themen, durch Kommas getrennt</translation>
  </message>
  <message>
   <source>Untick what to take away:</source>
   <translation>Was weg soll, abwählen:</translation>
  </message>
  <message>
   <source>{0} ({1} of {2})</source>
   <translation>{0} ({1} von {2})</translation>
  </message>
 </context>
 <context>
  <name>Task</name>
  <message>
   <source>Preparing undo: {0} of {1}</source>
   <translation>Rückgängig wird vorbereitet: {0} von {1}</translation>
  </message>
 </context>
 <context>
  <name>Timeline</name>
  <message>
   <source>Dates of publication</source>
   <translation>Erscheinungsdaten</translation>
  </message>
  <message>
   <source>No dates to show</source>
   <translation>Keine Daten zu zeigen</translation>
  </message>
 </context>
 <context>
  <name>TimelineStrip</name>
  <message>
   <source>Hide the timeline</source>
   <translation>Zeitleiste ausblenden</translation>
  </message>
  <message>
   <source>Published</source>
   <translation>Veröffentlicht</translation>
  </message>
  <message>
   <source>Show the clippings without a date</source>
   <translation>Die Ausschnitte ohne Datum zeigen</translation>
  </message>
  <message>
   <source>Show the timeline</source>
   <translation>Zeitleiste einblenden</translation>
  </message>
  <message>
   <source>Take the dates out of the search</source>
   <translation>Daten aus der Suche nehmen</translation>
  </message>
 </context>
 <context>
  <name>VersionStrip</name>
  <message>
   <source>Compare with the version of {0}</source>
   <translation>Mit der Fassung vom {0} vergleichen</translation>
  </message>
  <message>
   <source>d MMM yyyy, HH:mm</source>
   <translation>d. MMM yyyy, HH:mm</translation>
  </message>
 </context>
 <context>
  <name>WaitingWindow</name>
  <message>
   <source>Another window of this library is still being closed or opened. It goes on here by itself.</source>
   <translation>Ein anderes Fenster dieser Bibliothek wird noch geschlossen oder geöffnet. Hier geht es von selbst weiter.</translation>
  </message>
  <message>
   <source>Do not wait</source>
   <translation>Nicht warten</translation>
  </message>
  <message>
   <source>One moment</source>
   <translation>Einen Moment</translation>
  </message>
  <message>
   <source>Progress</source>
   <translation>Fortschritt</translation>
  </message>
 </context>
 <context>
  <name>WatchSection</name>
  <message>
   <source>&amp;Stop watching</source>
   <translation>&amp;Nicht mehr überwachen</translation>
  </message>
  <message>
   <source>&amp;Watched folder</source>
   <translation>Überwachter Or&amp;dner</translation>
  </message>
  <message>
   <source>C&amp;hoose…</source>
   <translation>W&amp;ählen…</translation>
  </message>
  <message>
   <source>Files that are new in it go into the inbox; what lies there already stays there.</source>
   <translation>Neue Dateien darin kommen in den Eingang; was schon dort liegt, bleibt liegen.</translation>
  </message>
  <message>
   <source>No folder</source>
   <translation>Kein Ordner</translation>
  </message>
  <message>
   <source>Watch a folder</source>
   <translation>Ordner überwachen</translation>
  </message>
 </context>
 <context>
  <name>Ways</name>
  <message>
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <source>“{0}” is at the top now.</source>
   <translation>„{0}“ ist jetzt ganz oben.</translation>
  </message>
  <message>
   <source>“{0}” is in “{1}” now.</source>
   <translation>„{0}“ ist jetzt in „{1}“.</translation>
  </message>
 </context>
 <context>
  <name>actions</name>
  <message>
   <source>&amp;About Clippings</source>
   <translation>&amp;Über Clippings</translation>
  </message>
  <message>
   <source>&amp;As it came in</source>
   <translation>&amp;Wie eingegangen</translation>
  </message>
  <message>
   <source>&amp;Back</source>
   <translation>Zurü&amp;ck</translation>
  </message>
  <message>
   <source>&amp;Back up the library…</source>
   <translation>Bibliothek &amp;sichern…</translation>
  </message>
  <message>
   <source>&amp;Clipping</source>
   <translation>&amp;Ausschnitt</translation>
  </message>
  <message>
   <source>&amp;Compact list</source>
   <translation>Ko&amp;mpakte Liste</translation>
  </message>
  <message>
   <source>&amp;Compare side by side</source>
   <translation>Nebeneinander ver&amp;gleichen</translation>
  </message>
  <message>
   <source>&amp;Copy the citation</source>
   <translation>Quellenangabe &amp;kopieren</translation>
  </message>
  <message>
   <source>&amp;Duplicates…</source>
   <translation>&amp;Dubletten…</translation>
  </message>
  <message>
   <source>&amp;Edit</source>
   <translation>&amp;Bearbeiten</translation>
  </message>
  <message>
   <source>&amp;Edit details…</source>
   <translation>Angaben &amp;bearbeiten…</translation>
  </message>
  <message>
   <source>&amp;Evidence</source>
   <translation>&amp;Belege</translation>
  </message>
  <message>
   <source>&amp;Export a bibliography…</source>
   <translation>Bibliografie &amp;exportieren…</translation>
  </message>
  <message>
   <source>&amp;File</source>
   <translation>&amp;Datei</translation>
  </message>
  <message>
   <source>&amp;File out of the inbox</source>
   <translation>Aus dem Eingang &amp;ablegen</translation>
  </message>
  <message>
   <source>&amp;Find</source>
   <translation>&amp;Suchen</translation>
  </message>
  <message>
   <source>&amp;Full screen</source>
   <translation>Vo&amp;llbild</translation>
  </message>
  <message>
   <source>&amp;Go on reviewing</source>
   <translation>Prüfung &amp;fortsetzen</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>&amp;Hilfe</translation>
  </message>
  <message>
   <source>&amp;Highlight the passage</source>
   <translation>Stelle &amp;markieren</translation>
  </message>
  <message>
   <source>&amp;Import files…</source>
   <translation>Dateien &amp;importieren…</translation>
  </message>
  <message>
   <source>&amp;Keep this search…</source>
   <translation>Diese Suche &amp;merken…</translation>
  </message>
  <message>
   <source>&amp;Keys and searching</source>
   <translation>&amp;Tasten und Suche</translation>
  </message>
  <message>
   <source>&amp;Larger article</source>
   <translation>Artikel &amp;größer</translation>
  </message>
  <message>
   <source>&amp;Next clipping</source>
   <translation>&amp;Nächster Ausschnitt</translation>
  </message>
  <message>
   <source>&amp;Next hit</source>
   <translation>&amp;Nächster Treffer</translation>
  </message>
  <message>
   <source>&amp;Open the web page</source>
   <translation>&amp;Webseite öffnen</translation>
  </message>
  <message>
   <source>&amp;Overview</source>
   <translation>&amp;Übersicht</translation>
  </message>
  <message>
   <source>&amp;Paste an article</source>
   <translation>Artikel &amp;einfügen</translation>
  </message>
  <message>
   <source>&amp;Preferences…</source>
   <translation>Einste&amp;llungen…</translation>
  </message>
  <message>
   <source>&amp;Previous clipping</source>
   <translation>&amp;Vorheriger Ausschnitt</translation>
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation>&amp;Beenden</translation>
  </message>
  <message>
   <source>&amp;Redo</source>
   <translation>&amp;Wiederholen</translation>
  </message>
  <message>
   <source>&amp;Restore a backup…</source>
   <translation>Sicherung &amp;zurückholen…</translation>
  </message>
  <message>
   <source>&amp;Smaller article</source>
   <translation>Artikel &amp;kleiner</translation>
  </message>
  <message>
   <source>&amp;Star</source>
   <translation>&amp;Stern</translation>
  </message>
  <message>
   <source>&amp;Tag…</source>
   <translation>&amp;Verschlagworten…</translation>
  </message>
  <message>
   <source>&amp;Timeline</source>
   <translation>&amp;Zeitleiste</translation>
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation>&amp;Rückgängig</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>A&amp;nsicht</translation>
  </message>
  <message>
   <source>&amp;What was done lately…</source>
   <translation>&amp;Was zuletzt getan wurde…</translation>
  </message>
  <message>
   <source>&amp;Write a note on the passage</source>
   <translation>Notiz &amp;zur Stelle schreiben</translation>
  </message>
  <message>
   <source>Bring a library back from its backup, into a folder of its own</source>
   <translation>Eine Bibliothek aus ihrer Sicherung zurückholen, in einen eigenen Ordner</translation>
  </message>
  <message>
   <source>Clippings that are here more than once, to be made one</source>
   <translation>Ausschnitte, die mehrfach hier sind, zu einem machen</translation>
  </message>
  <message>
   <source>Delete for &amp;good…</source>
   <translation>&amp;Endgültig löschen…</translation>
  </message>
  <message>
   <source>Empt&amp;y the trash…</source>
   <translation>Papierkorb &amp;leeren…</translation>
  </message>
  <message>
   <source>Find &amp;in the article</source>
   <translation>&amp;Im Artikel suchen</translation>
  </message>
  <message>
   <source>For&amp;ward</source>
   <translation>Vorwär&amp;ts</translation>
  </message>
  <message>
   <source>Go &amp;to…</source>
   <translation>&amp;Gehe zu…</translation>
  </message>
  <message>
   <source>Go to a clipping, topic, incident, search or command by a few letters</source>
   <translation>Mit wenigen Buchstaben zu Ausschnitt, Thema, Ereignis, Suche oder Befehl</translation>
  </message>
  <message>
   <source>Import a &amp;web page…</source>
   <translation>&amp;Webseite importieren…</translation>
  </message>
  <message>
   <source>Import a f&amp;older…</source>
   <translation>&amp;Ordner importieren…</translation>
  </message>
  <message>
   <source>Its lines, as they were filed: say of each what it is</source>
   <translation>Die Zeilen, wie sie abgelegt wurden: von jeder sagen, was sie ist</translation>
  </message>
  <message>
   <source>Lines l&amp;eft out…</source>
   <translation>Weggelassene &amp;Zeilen…</translation>
  </message>
  <message>
   <source>Lines that are left out of an outlet’s articles because you left them out before</source>
   <translation>Zeilen, die in Artikeln eines Mediums fehlen, weil sie schon einmal weggelassen wurden</translation>
  </message>
  <message>
   <source>M&amp;ark in green</source>
   <translation>Grü&amp;n markieren</translation>
  </message>
  <message>
   <source>Mark in bl&amp;ue</source>
   <translation>Bla&amp;u markieren</translation>
  </message>
  <message>
   <source>Mark in pin&amp;k</source>
   <translation>Rosa mar&amp;kieren</translation>
  </message>
  <message>
   <source>Mark in yel&amp;low</source>
   <translation>Gelb ma&amp;rkieren</translation>
  </message>
  <message>
   <source>Mark the selected words; on a marked passage, take the mark away</source>
   <translation>Die ausgewählten Wörter markieren; auf einer markierten Stelle die Markierung entfernen</translation>
  </message>
  <message>
   <source>Move to the t&amp;rash</source>
   <translation>In den &amp;Papierkorb verschieben</translation>
  </message>
  <message>
   <source>New &amp;incident…</source>
   <translation>Neues Ere&amp;ignis…</translation>
  </message>
  <message>
   <source>New to&amp;pic…</source>
   <translation>Neues &amp;Thema…</translation>
  </message>
  <message>
   <source>No&amp;rmal size</source>
   <translation>No&amp;rmale Größe</translation>
  </message>
  <message>
   <source>Open another &amp;library…</source>
   <translation>Andere Biblio&amp;thek öffnen…</translation>
  </message>
  <message>
   <source>Open the library of another folder</source>
   <translation>Die Bibliothek eines anderen Ordners öffnen</translation>
  </message>
  <message>
   <source>Paste as p&amp;lain text</source>
   <translation>Als reinen &amp;Text einfügen</translation>
  </message>
  <message>
   <source>Pre&amp;vious hit</source>
   <translation>&amp;Vorheriger Treffer</translation>
  </message>
  <message>
   <source>Prin&amp;t…</source>
   <translation>&amp;Drucken…</translation>
  </message>
  <message>
   <source>Print the selected clippings, or the incident in sight</source>
   <translation>Die ausgewählten Ausschnitte drucken oder das gezeigte Ereignis</translation>
  </message>
  <message>
   <source>Re&amp;view it once more…</source>
   <translation>No&amp;ch einmal prüfen…</translation>
  </message>
  <message>
   <source>Recent searc&amp;hes…</source>
   <translation>Letzte Suc&amp;hen…</translation>
  </message>
  <message>
   <source>S&amp;idebar</source>
   <translation>&amp;Seitenleiste</translation>
  </message>
  <message>
   <source>Save the origi&amp;nal…</source>
   <translation>&amp;Original speichern…</translation>
  </message>
  <message>
   <source>Table with colu&amp;mns</source>
   <translation>Tab&amp;elle mit Spalten</translation>
  </message>
  <message>
   <source>Tag with the topic that has this key</source>
   <translation>Mit dem Thema verschlagworten, das diese Taste hat</translation>
  </message>
  <message>
   <source>Take &amp;back out of the trash</source>
   <translation>Aus dem Papierkorb &amp;holen</translation>
  </message>
  <message>
   <source>Take the &amp;star away</source>
   <translation>&amp;Stern wegnehmen</translation>
  </message>
  <message>
   <source>The article alone on the whole screen; Escape leads back</source>
   <translation>Nur der Artikel auf dem ganzen Bildschirm; Escape führt zurück</translation>
  </message>
  <message>
   <source>The list as a table above the article: sort, choose and move its columns by their header</source>
   <translation>Die Liste als Tabelle über dem Artikel: Spalten am Kopf sortieren, wählen und verschieben</translation>
  </message>
  <message>
   <source>The log that a report of a crash quotes; it stays on this computer, and can be deleted</source>
   <translation>Das Protokoll, aus dem ein Absturzbericht zitiert; es bleibt auf diesem Rechner und lässt sich löschen</translation>
  </message>
  <message>
   <source>The next place in the article that the search means; in a comparison, the next underlined sentence</source>
   <translation>Die nächste Stelle des Artikels, die die Suche meint; im Vergleich der nächste unterstrichene Satz</translation>
  </message>
  <message>
   <source>The page or text this clipping was read from</source>
   <translation>Die Seite oder der Text, woraus dieser Ausschnitt gelesen wurde</translation>
  </message>
  <message>
   <source>To what was shown before a link, a search or another list was followed</source>
   <translation>Zu dem, was zu sehen war, bevor einem Link, einer Suche oder einer anderen Liste gefolgt wurde</translation>
  </message>
  <message>
   <source>Two selected clippings, or one and its last version or first held source</source>
   <translation>Zwei ausgewählte Ausschnitte, oder einer und seine letzte Fassung oder erste vorhandene Quelle</translation>
  </message>
  <message>
   <source>What the list holds from afar: when, which topics, whose</source>
   <translation>Was die Liste enthält, von Weitem: wann, welche Themen, von wem</translation>
  </message>
  <message>
   <source>What was searched for last, to be searched for again</source>
   <translation>Was zuletzt gesucht wurde, um es noch einmal zu suchen</translation>
  </message>
  <message>
   <source>Write a note that leads back to the selected words</source>
   <translation>Eine Notiz schreiben, die zu den ausgewählten Wörtern zurückführt</translation>
  </message>
 </context>
 <context>
  <name>columns</name>
  <message>
   <source>, </source>
   <translation>, </translation>
  </message>
  <message>
   <source>Added</source>
   <translation>Hinzugefügt</translation>
  </message>
  <message>
   <source>Byline</source>
   <translation>Autorenzeile</translation>
  </message>
  <message>
   <source>Headline</source>
   <translation>Überschrift</translation>
  </message>
  <message>
   <source>Incidents</source>
   <translation>Ereignisse</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <source>Photos</source>
   <translation>Fotos</translation>
  </message>
  <message>
   <source>Published</source>
   <translation>Veröffentlicht</translation>
  </message>
  <message>
   <source>Publisher</source>
   <translation>Medium</translation>
  </message>
  <message>
   <source>Section</source>
   <translation>Ressort</translation>
  </message>
  <message>
   <source>Starred</source>
   <translation>Mit Stern</translation>
  </message>
  <message>
   <source>Topics</source>
   <translation>Themen</translation>
  </message>
  <message>
   <source>Untitled</source>
   <translation>Ohne Überschrift</translation>
  </message>
  <message>
   <source>starred</source>
   <translation>mit Stern</translation>
  </message>
  <message>
   <source>{0}, in the inbox</source>
   <translation>{0}, im Eingang</translation>
  </message>
 </context>
 <context>
  <name>counts</name>
  <message numerus="yes">
   <source>%Ln are new versions of a page</source>
   <translation>
    <numerusform>%Ln ist eine neue Fassung einer Seite</numerusform>
    <numerusform>%Ln sind neue Fassungen von Seiten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln articles are here more than once.</source>
   <translation>
    <numerusform>%Ln Artikel ist mehrfach hier.</numerusform>
    <numerusform>%Ln Artikel sind mehrfach hier.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln browsers are paired. A new token ends that.</source>
   <translation>
    <numerusform>%Ln Browser ist gekoppelt. Ein neues Token hebt das auf.</numerusform>
    <numerusform>%Ln Browser sind gekoppelt. Ein neues Token hebt das auf.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln cannot be read</source>
   <translation>
    <numerusform>%Ln nicht lesbar</numerusform>
    <numerusform>%Ln nicht lesbar</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln citations are on the clipboard.</source>
   <translation>
    <numerusform>Die Quellenangabe ist in der Zwischenablage.</numerusform>
    <numerusform>%Ln Quellenangaben sind in der Zwischenablage.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln citations are written.</source>
   <translation>
    <numerusform>Die Quellenangabe ist geschrieben.</numerusform>
    <numerusform>%Ln Quellenangaben sind geschrieben.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln clippings</source>
   <translation>
    <numerusform>%Ln Ausschnitt</numerusform>
    <numerusform>%Ln Ausschnitte</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln clippings are in the trash.</source>
   <translation>
    <numerusform>%Ln Ausschnitt ist im Papierkorb.</numerusform>
    <numerusform>%Ln Ausschnitte sind im Papierkorb.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln clippings changed.</source>
   <translation>
    <numerusform>%Ln Ausschnitt geändert.</numerusform>
    <numerusform>%Ln Ausschnitte geändert.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln clippings imported</source>
   <translation>
    <numerusform>%Ln Ausschnitt importiert</numerusform>
    <numerusform>%Ln Ausschnitte importiert</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln clippings printed into {0}.</source>
   <translation>
    <numerusform>%Ln Ausschnitt gedruckt in {0}.</numerusform>
    <numerusform>%Ln Ausschnitte gedruckt in {0}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln clippings printed.</source>
   <translation>
    <numerusform>%Ln Ausschnitt gedruckt.</numerusform>
    <numerusform>%Ln Ausschnitte gedruckt.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln clippings selected</source>
   <translation>
    <numerusform>%Ln Ausschnitt ausgewählt</numerusform>
    <numerusform>%Ln Ausschnitte ausgewählt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln clippings tagged anew.</source>
   <translation>
    <numerusform>%Ln Ausschnitt neu verschlagwortet.</numerusform>
    <numerusform>%Ln Ausschnitte neu verschlagwortet.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln clippings tagged with “{0}”.</source>
   <translation>
    <numerusform>%Ln Ausschnitt mit „{0}“ verschlagwortet.</numerusform>
    <numerusform>%Ln Ausschnitte mit „{0}“ verschlagwortet.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln clippings were not ready to be dragged.</source>
   <translation>
    <numerusform>%Ln Ausschnitt war noch nicht bereit, gezogen zu werden.</numerusform>
    <numerusform>%Ln Ausschnitte waren noch nicht bereit, gezogen zu werden.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln clippings will be deleted for good. It can be undone until the window is closed.</source>
   <translation>
    <numerusform>%Ln Ausschnitt wird endgültig gelöscht. Bis zum Schließen des Fensters lässt sich das rückgängig machen.</numerusform>
    <numerusform>%Ln Ausschnitte werden endgültig gelöscht. Bis zum Schließen des Fensters lässt sich das rückgängig machen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln clippings written to {0}.</source>
   <translation>
    <numerusform>%Ln Ausschnitt nach {0} geschrieben.</numerusform>
    <numerusform>%Ln Ausschnitte nach {0} geschrieben.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln could not be read</source>
   <translation>
    <numerusform>%Ln konnte nicht gelesen werden</numerusform>
    <numerusform>%Ln konnten nicht gelesen werden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln here already</source>
   <translation>
    <numerusform>%Ln schon hier</numerusform>
    <numerusform>%Ln schon hier</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln hits</source>
   <translation>
    <numerusform>%Ln Treffer</numerusform>
    <numerusform>%Ln Treffer</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln imports were broken off that this version of Clippings cannot go on with.</source>
   <translation>
    <numerusform>Ein Import wurde abgebrochen, den diese Version von Clippings nicht fortsetzen kann.</numerusform>
    <numerusform>%Ln Importe wurden abgebrochen, die diese Version von Clippings nicht fortsetzen kann.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln imports were broken off, the first of them of “{0}”.</source>
   <translation>
    <numerusform>%Ln Import wurde abgebrochen, von „{0}“.</numerusform>
    <numerusform>%Ln Importe wurden abgebrochen, der erste von „{0}“.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln lines are brought back and left out no more.</source>
   <translation>
    <numerusform>%Ln Zeile ist zurückgeholt und wird nicht mehr weggelassen.</numerusform>
    <numerusform>%Ln Zeilen sind zurückgeholt und werden nicht mehr weggelassen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln lines of {0} are left out from now on.</source>
   <translation>
    <numerusform>%Ln Zeile von {0} wird ab jetzt weggelassen.</numerusform>
    <numerusform>%Ln Zeilen von {0} werden ab jetzt weggelassen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln lines were left out as before and are marked “Learnt”. K brings one back.</source>
   <translation>
    <numerusform>%Ln Zeile wurde wie zuvor weggelassen und ist als „Gelernt“ gekennzeichnet. K holt sie zurück.</numerusform>
    <numerusform>%Ln Zeilen wurden wie zuvor weggelassen und sind als „Gelernt“ gekennzeichnet. K holt eine zurück.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln long lines are left out once they are marked in another article too.</source>
   <translation>
    <numerusform>%Ln lange Zeile wird weggelassen, sobald sie auch in einem anderen Artikel so gekennzeichnet ist.</numerusform>
    <numerusform>%Ln lange Zeilen werden weggelassen, sobald sie auch in einem anderen Artikel so gekennzeichnet sind.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln more</source>
   <translation>
    <numerusform>%Ln weiterer</numerusform>
    <numerusform>%Ln weitere</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln more may be</source>
   <translation>
    <numerusform>%Ln weiterer möglich</numerusform>
    <numerusform>%Ln weitere möglich</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln new</source>
   <translation>
    <numerusform>%Ln neu</numerusform>
    <numerusform>%Ln neu</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln new versions</source>
   <translation>
    <numerusform>%Ln neue Fassung</numerusform>
    <numerusform>%Ln neue Fassungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln of these got tags or notes</source>
   <translation>
    <numerusform>%Ln davon hat Schlagwörter oder Notizen bekommen</numerusform>
    <numerusform>%Ln davon haben Schlagwörter oder Notizen bekommen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln originals are missing or have changed on disk, and do not lie beside it.</source>
   <translation>
    <numerusform>%Ln Original fehlt oder hat sich auf der Platte verändert und liegt nicht dabei.</numerusform>
    <numerusform>%Ln Originale fehlen oder haben sich auf der Platte verändert und liegen nicht dabei.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln originals have changed on disk or cannot be read; an earlier backup may have them whole.</source>
   <translation>
    <numerusform>%Ln Original hat sich auf der Platte verändert oder ist nicht lesbar; eine frühere Sicherung hat es vielleicht noch ganz.</numerusform>
    <numerusform>%Ln Originale haben sich auf der Platte verändert oder sind nicht lesbar; eine frühere Sicherung hat sie vielleicht noch ganz.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln other versions of this page are here. Compare with:</source>
   <translation>
    <numerusform>Eine andere Fassung dieser Seite ist hier. Vergleichen mit:</numerusform>
    <numerusform>%Ln andere Fassungen dieser Seite sind hier. Vergleichen mit:</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln parts of the backup are damaged and did not come back; an earlier one may have them.</source>
   <translation>
    <numerusform>%Ln Teil der Sicherung ist beschädigt und kam nicht zurück; eine frühere hat ihn vielleicht.</numerusform>
    <numerusform>%Ln Teile der Sicherung sind beschädigt und kamen nicht zurück; eine frühere hat sie vielleicht.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln photos</source>
   <translation>
    <numerusform>%Ln Foto</numerusform>
    <numerusform>%Ln Fotos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln publishers</source>
   <translation>
    <numerusform>%Ln Medium</numerusform>
    <numerusform>%Ln Medien</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln sentences stand only here</source>
   <translation>
    <numerusform>%Ln Satz steht nur hier</numerusform>
    <numerusform>%Ln Sätze stehen nur hier</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln sources</source>
   <translation>
    <numerusform>%Ln Quelle</numerusform>
    <numerusform>%Ln Quellen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln undated</source>
   <translation>
    <numerusform>%Ln ohne Datum</numerusform>
    <numerusform>%Ln ohne Datum</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln wait in all.</source>
   <translation>
    <numerusform>Insgesamt wartet %Ln.</numerusform>
    <numerusform>Insgesamt warten %Ln.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln web addresses.</source>
   <translation>
    <numerusform>%Ln Webadresse.</numerusform>
    <numerusform>%Ln Webadressen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln were here already</source>
   <translation>
    <numerusform>%Ln war schon hier</numerusform>
    <numerusform>%Ln waren schon hier</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln without a date</source>
   <translation>
    <numerusform>%Ln ohne Datum</numerusform>
    <numerusform>%Ln ohne Datum</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>And %Ln more of this kind.</source>
   <translation>
    <numerusform>Und %Ln weiterer dieser Art.</numerusform>
    <numerusform>Und %Ln weitere dieser Art.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Copy %Ln citations</source>
   <translation>
    <numerusform>Quellenangabe kopieren</numerusform>
    <numerusform>%Ln Quellenangaben kopieren</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Edit %Ln clippings</source>
   <translation>
    <numerusform>%Ln Ausschnitt bearbeiten</numerusform>
    <numerusform>%Ln Ausschnitte bearbeiten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Exporting %Ln clippings</source>
   <translation>
    <numerusform>%Ln Ausschnitt wird exportiert</numerusform>
    <numerusform>%Ln Ausschnitte werden exportiert</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Import %Ln clippings</source>
   <translation>
    <numerusform>%Ln Ausschnitt importieren</numerusform>
    <numerusform>%Ln Ausschnitte importieren</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>No more than %Ln clippings are printed at once.</source>
   <translation>
    <numerusform>Höchstens %Ln Ausschnitt wird auf einmal gedruckt.</numerusform>
    <numerusform>Höchstens %Ln Ausschnitte werden auf einmal gedruckt.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Print %Ln clippings</source>
   <translation>
    <numerusform>%Ln Ausschnitt drucken</numerusform>
    <numerusform>%Ln Ausschnitte drucken</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Printing %Ln clippings</source>
   <translation>
    <numerusform>%Ln Ausschnitt wird gedruckt</numerusform>
    <numerusform>%Ln Ausschnitte werden gedruckt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Reading what %Ln clippings have in common</source>
   <translation>
    <numerusform>Gelesen wird, was in %Ln Ausschnitt steht</numerusform>
    <numerusform>Gelesen wird, was %Ln Ausschnitte gemeinsam haben</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Relabel %Ln lines</source>
   <translation>
    <numerusform>%Ln Zeile anders einordnen</numerusform>
    <numerusform>%Ln Zeilen anders einordnen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Tag %Ln clippings</source>
   <translation>
    <numerusform>%Ln Ausschnitt verschlagworten</numerusform>
    <numerusform>%Ln Ausschnitte verschlagworten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>The import of “{0}” was broken off when {1} of %Ln entries were done.</source>
   <translation>
    <numerusform>Der Import von „{0}“ wurde abgebrochen, als {1} von %Ln Eintrag fertig war.</numerusform>
    <numerusform>Der Import von „{0}“ wurde abgebrochen, als {1} von %Ln Einträgen fertig waren.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Writing %Ln citations</source>
   <translation>
    <numerusform>%Ln Quellenangabe wird geschrieben</numerusform>
    <numerusform>%Ln Quellenangaben werden geschrieben</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>and %Ln more</source>
   <translation>
    <numerusform>und %Ln weiterer</numerusform>
    <numerusform>und %Ln weitere</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>and %Ln more lines</source>
   <translation>
    <numerusform>und %Ln weitere Zeile</numerusform>
    <numerusform>und %Ln weitere Zeilen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>and %Ln more, named in the note beside the file</source>
   <translation>
    <numerusform>und %Ln weiterer Verlust, im Vermerk neben der Datei genannt</numerusform>
    <numerusform>und %Ln weitere, im Vermerk neben der Datei genannt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>“{0}” and %Ln more wait as drafts.</source>
   <translation>
    <numerusform>„{0}“ und %Ln weiterer warten als Entwürfe.</numerusform>
    <numerusform>„{0}“ und %Ln weitere warten als Entwürfe.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>“{0}” taken away from %Ln clippings.</source>
   <translation>
    <numerusform>„{0}“ von %Ln Ausschnitt entfernt.</numerusform>
    <numerusform>„{0}“ von %Ln Ausschnitten entfernt.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>dates</name>
  <message>
   <source>Autumn</source>
   <translation>Herbst</translation>
  </message>
  <message>
   <source>Spring</source>
   <translation>Frühling</translation>
  </message>
  <message>
   <source>Summer</source>
   <translation>Sommer</translation>
  </message>
  <message>
   <source>Winter</source>
   <translation>Winter</translation>
  </message>
  <message>
   <source>about {0}</source>
   <translation>ungefähr {0}</translation>
  </message>
  <message>
   <source>after {0}</source>
   <translation>nach {0}</translation>
  </message>
  <message>
   <source>around {0}</source>
   <translation>um {0}</translation>
  </message>
  <message>
   <source>before {0}</source>
   <translation>vor {0}</translation>
  </message>
  <message>
   <source>between {0} and {1}</source>
   <translation>zwischen {0} und {1}</translation>
  </message>
  <message>
   <source>c. {0}</source>
   <translation>ca. {0}</translation>
  </message>
  <message>
   <source>c. {0} (uncertain)</source>
   <translation>ca. {0} (unsicher)</translation>
  </message>
  <message>
   <source>d MMM yyyy</source>
   <translation>d. MMM yyyy</translation>
  </message>
  <message>
   <source>d MMMM yyyy</source>
   <translation>d. MMMM yyyy</translation>
  </message>
  <message>
   <source>from {0} to {1}</source>
   <translation>von {0} bis {1}</translation>
  </message>
  <message>
   <source>since {0}</source>
   <translation>seit {0}</translation>
  </message>
  <message>
   <source>until {0}</source>
   <translation>bis {0}</translation>
  </message>
  <message>
   <source>year not known</source>
   <translation>Jahr unbekannt</translation>
  </message>
  <message>
   <source>{0} (uncertain)</source>
   <translation>{0} (unsicher)</translation>
  </message>
  <message>
   <source>{0} to {1}</source>
   <translation>{0} bis {1}</translation>
  </message>
  <message>
   <source>{0}, year not known</source>
   <translation>{0}, Jahr unbekannt</translation>
  </message>
  <message>
   <source>{0}s</source>
   <translation>{0}er</translation>
  </message>
 </context>
 <context>
  <name>errors</name>
  <message>
   <source>* can stand only at the end of a word</source>
   <translation>* kann nur am Ende eines Wortes stehen</translation>
  </message>
  <message>
   <source>64 lower-case hex digits</source>
   <translation>64 Hexadezimalziffern in Kleinbuchstaben</translation>
  </message>
  <message>
   <source>7-Zip archive</source>
   <translation>7-Zip-Archiv</translation>
  </message>
  <message>
   <source>A day without its year is a note and no date</source>
   <translation>Ein Tag ohne Jahr wird zur Anmerkung und ist kein Datum</translation>
  </message>
  <message>
   <source>A day without its year is not printed in this style</source>
   <translation>Ein Tag ohne Jahr wird in diesem Stil nicht gedruckt</translation>
  </message>
  <message>
   <source>A language that TeX has no name for is not carried</source>
   <translation>Eine Sprache, für die TeX keinen Namen hat, wird nicht übernommen</translation>
  </message>
  <message>
   <source>AMA, 11th edition, numbered</source>
   <translation>AMA, 11. Auflage, nummeriert</translation>
  </message>
  <message>
   <source>AND needs something on both sides</source>
   <translation>AND braucht auf beiden Seiten etwas</translation>
  </message>
  <message>
   <source>APA, 7th edition</source>
   <translation>APA, 7. Auflage</translation>
  </message>
  <message>
   <source>APA, 7th edition, annotated bibliography</source>
   <translation>APA, 7. Auflage, kommentierte Bibliografie</translation>
  </message>
  <message>
   <source>APSA, political science</source>
   <translation>APSA, Politikwissenschaft</translation>
  </message>
  <message>
   <source>AVI video</source>
   <translation>AVI-Video</translation>
  </message>
  <message>
   <source>Addresses of archived copies were not asked for</source>
   <translation>Adressen von Archivkopien wurden nicht verlangt</translation>
  </message>
  <message>
   <source>An address that is not one of the web is not carried</source>
   <translation>Eine Adresse, die keine Webadresse ist, wird nicht übernommen</translation>
  </message>
  <message>
   <source>An address that is not one of the web is not printed</source>
   <translation>Eine Adresse, die keine Webadresse ist, wird nicht gedruckt</translation>
  </message>
  <message>
   <source>Another program is writing to the library in {folder}.</source>
   <translation>Ein anderes Programm schreibt gerade in die Bibliothek in {folder}.</translation>
  </message>
  <message>
   <source>BibLaTeX</source>
   <translation>BibLaTeX</translation>
  </message>
  <message>
   <source>BibTeX</source>
   <translation>BibTeX</translation>
  </message>
  <message>
   <source>BibTeX has no field for the section</source>
   <translation>BibTeX hat kein Feld für das Ressort</translation>
  </message>
  <message>
   <source>BibTeX has no type for wire reports, blogs, broadcasts and press releases</source>
   <translation>BibTeX hat keine Typen für Agenturmeldungen, Blogs, Sendungen und Pressemitteilungen</translation>
  </message>
  <message>
   <source>BibTeX has only a year and a month: what is uncertain or an interval is a note</source>
   <translation>BibTeX kennt nur Jahr und Monat: Ungewisses und Zeiträume werden zur Anmerkung</translation>
  </message>
  <message>
   <source>Bluebook, law review (law, United States)</source>
   <translation>Bluebook, Rechtszeitschriften (Recht, USA)</translation>
  </message>
  <message>
   <source>Bring back a backup from its folder “backups”, or with the command “restore”; nothing was changed.</source>
   <translation>Eine Sicherung aus dem Ordner „backups“ zurückholen, oder mit dem Befehl „restore“; es wurde nichts geändert.</translation>
  </message>
  <message>
   <source>CSL-JSON</source>
   <translation>CSL-JSON</translation>
  </message>
  <message>
   <source>CSV table</source>
   <translation>CSV-Tabelle</translation>
  </message>
  <message>
   <source>Captions and addresses of photos are not carried</source>
   <translation>Bildunterschriften und Adressen von Fotos werden nicht übernommen</translation>
  </message>
  <message>
   <source>Captions of photos are not carried; their credits are where credits were asked for</source>
   <translation>Bildunterschriften werden nicht übernommen; Bildnachweise stehen dort, wo sie verlangt wurden</translation>
  </message>
  <message>
   <source>Check how it is spelled; it may have been renamed or deleted.</source>
   <translation>Die Schreibweise prüfen; vielleicht wurde es umbenannt oder gelöscht.</translation>
  </message>
  <message>
   <source>Check that it exists, that it is spelled so, and that you may read it.</source>
   <translation>Prüfen, ob es das gibt, ob es so geschrieben wird und ob es gelesen werden darf.</translation>
  </message>
  <message>
   <source>Check the rights of the folder, or name another one with --library.</source>
   <translation>Die Rechte des Ordners prüfen, oder mit --library einen anderen angeben.</translation>
  </message>
  <message>
   <source>Chicago Manual of Style, 18th edition, annotated bibliography</source>
   <translation>Chicago Manual of Style, 18. Auflage, kommentierte Bibliografie</translation>
  </message>
  <message>
   <source>Chicago Manual of Style, 18th edition, author–date</source>
   <translation>Chicago Manual of Style, 18. Auflage, Autor–Jahr</translation>
  </message>
  <message>
   <source>Chicago Manual of Style, 18th edition, notes and bibliography</source>
   <translation>Chicago Manual of Style, 18. Auflage, Anmerkungen und Bibliografie</translation>
  </message>
  <message>
   <source>Chicago Manual of Style, author–date (at once)</source>
   <translation>Chicago Manual of Style, Autor–Jahr (sofort)</translation>
  </message>
  <message>
   <source>Choose a place on another disk, or allow larger files there, and try again.</source>
   <translation>Einen Ort auf einem anderen Datenträger wählen oder dort größere Dateien zulassen und noch einmal versuchen.</translation>
  </message>
  <message>
   <source>Choose another place, or change the rights of this one.</source>
   <translation>Einen anderen Ort wählen, oder die Rechte an diesem ändern.</translation>
  </message>
  <message>
   <source>Choose another style; zotero.org/styles has very many to download.</source>
   <translation>Einen anderen Stil wählen; unter zotero.org/styles gibt es sehr viele.</translation>
  </message>
  <message>
   <source>Choose the folder that the articles are in, or the files themselves.</source>
   <translation>Den Ordner wählen, in dem die Artikel liegen, oder die Dateien selbst.</translation>
  </message>
  <message>
   <source>Clippings JSON</source>
   <translation>Clippings-JSON</translation>
  </message>
  <message>
   <source>Clippings JSON lines</source>
   <translation>Clippings-JSON, zeilenweise</translation>
  </message>
  <message>
   <source>Commas and semicolons in topics are blanks, as they part keywords</source>
   <translation>Kommas und Semikolons in Themen werden zu Leerzeichen, weil sie Schlagwörter trennen</translation>
  </message>
  <message>
   <source>Copy it again from where it was kept, or restore an earlier one. Originals in it that are whole can be taken out with any program that opens ZIP files, and imported.</source>
   <translation>Noch einmal von dort kopieren, wo sie aufbewahrt wurde, oder eine frühere zurückspielen. Unversehrte Originale darin lassen sich mit jedem Programm, das ZIP-Dateien öffnet, herausholen und importieren.</translation>
  </message>
  <message>
   <source>Decks were not asked for</source>
   <translation>Vorspanne wurden nicht verlangt</translation>
  </message>
  <message>
   <source>Disclosures are not carried</source>
   <translation>Offenlegungen werden nicht übernommen</translation>
  </message>
  <message>
   <source>Download or copy it again; if another program opens it, save it anew from there.</source>
   <translation>Neu herunterladen oder kopieren; öffnet ein anderes Programm die Datei, dort neu speichern.</translation>
  </message>
  <message>
   <source>EPUB book</source>
   <translation>EPUB-Buch</translation>
  </message>
  <message>
   <source>Evernote export</source>
   <translation>Evernote-Export</translation>
  </message>
  <message>
   <source>Expected is {expected}.</source>
   <translation>Erwartet wird {expected}.</translation>
  </message>
  <message>
   <source>FLAC recording</source>
   <translation>FLAC-Aufnahme</translation>
  </message>
  <message>
   <source>Factiva export</source>
   <translation>Factiva-Export</translation>
  </message>
  <message>
   <source>Fractions of a second are not carried</source>
   <translation>Bruchteile einer Sekunde werden nicht übernommen</translation>
  </message>
  <message>
   <source>GIF picture</source>
   <translation>GIF-Bild</translation>
  </message>
  <message>
   <source>HTML</source>
   <translation>HTML</translation>
  </message>
  <message>
   <source>Harvard, Cite Them Right</source>
   <translation>Harvard, Cite Them Right</translation>
  </message>
  <message>
   <source>Hashes of the originals were not asked for</source>
   <translation>Prüfsummen der Originale wurden nicht verlangt</translation>
  </message>
  <message>
   <source>IEEE, numbered</source>
   <translation>IEEE, nummeriert</translation>
  </message>
  <message>
   <source>ISO 690, author–date</source>
   <translation>ISO 690, Autor–Jahr</translation>
  </message>
  <message>
   <source>ISO 690, author–date (German)</source>
   <translation>ISO 690, Autor–Jahr (deutsch)</translation>
  </message>
  <message>
   <source>Image credits were not asked for</source>
   <translation>Bildnachweise wurden nicht verlangt</translation>
  </message>
  <message>
   <source>Incidents found in the text are not carried</source>
   <translation>Im Text gefundene Ereignisse werden nicht übernommen</translation>
  </message>
  <message>
   <source>Install it and try again.</source>
   <translation>Installieren und noch einmal versuchen.</translation>
  </message>
  <message>
   <source>Install the newer version; nothing was changed.</source>
   <translation>Die neuere Version installieren; es wurde nichts geändert.</translation>
  </message>
  <message>
   <source>It could not be done.</source>
   <translation>Das war nicht möglich.</translation>
  </message>
  <message>
   <source>JPEG picture</source>
   <translation>JPEG-Bild</translation>
  </message>
  <message>
   <source>Lines taken out of the text are not carried</source>
   <translation>Aus dem Text genommene Zeilen werden nicht übernommen</translation>
  </message>
  <message>
   <source>Linked sources were not asked for</source>
   <translation>Verlinkte Quellen wurden nicht verlangt</translation>
  </message>
  <message>
   <source>Look at it as it is now and change it by hand.</source>
   <translation>Den jetzigen Stand ansehen und von Hand ändern.</translation>
  </message>
  <message>
   <source>MHTML</source>
   <translation>MHTML</translation>
  </message>
  <message>
   <source>MLA Handbook, 9th edition</source>
   <translation>MLA Handbook, 9. Auflage</translation>
  </message>
  <message>
   <source>MLA Handbook, 9th edition, annotated bibliography</source>
   <translation>MLA Handbook, 9. Auflage, kommentierte Bibliografie</translation>
  </message>
  <message>
   <source>MP3 recording</source>
   <translation>MP3-Aufnahme</translation>
  </message>
  <message>
   <source>Make room on the disk and try again.</source>
   <translation>Platz auf dem Datenträger schaffen und noch einmal versuchen.</translation>
  </message>
  <message>
   <source>Many styles do not print pages, volume and issue of newspapers</source>
   <translation>Viele Stile drucken Seiten, Jahrgang und Nummer von Zeitungen nicht</translation>
  </message>
  <message>
   <source>Markdown</source>
   <translation>Markdown</translation>
  </message>
  <message>
   <source>Matroska video</source>
   <translation>Matroska-Video</translation>
  </message>
  <message>
   <source>Mend it there, or put words with special characters in quotation marks.</source>
   <translation>Dort verbessern, oder Wörter mit Sonderzeichen in Anführungszeichen setzen.</translation>
  </message>
  <message>
   <source>Microsoft Office document of the old kind</source>
   <translation>Microsoft-Office-Dokument im alten Format</translation>
  </message>
  <message>
   <source>Most styles do not print the city of a newspaper</source>
   <translation>Die meisten Stile drucken den Erscheinungsort nicht</translation>
  </message>
  <message>
   <source>Most styles do not print the edition</source>
   <translation>Die meisten Stile drucken die Ausgabe nicht</translation>
  </message>
  <message>
   <source>Most styles do not print the section</source>
   <translation>Die meisten Stile drucken das Ressort nicht</translation>
  </message>
  <message>
   <source>NOT needs something after it</source>
   <translation>NOT braucht etwas danach</translation>
  </message>
  <message>
   <source>Name another folder with --library, or bring back a backup.</source>
   <translation>Mit --library einen anderen Ordner angeben, oder eine Sicherung zurückholen.</translation>
  </message>
  <message>
   <source>Nexis export</source>
   <translation>Nexis-Export</translation>
  </message>
  <message>
   <source>No files that can be read in {name}.</source>
   <translation>In {name} sind keine lesbaren Dateien.</translation>
  </message>
  <message>
   <source>Notes were not asked for</source>
   <translation>Notizen wurden nicht verlangt</translation>
  </message>
  <message>
   <source>Nothing is written to it now. Put it back, or close the program and open the folder where it is.</source>
   <translation>Es wird jetzt nichts hineingeschrieben. Den Ordner zurücklegen, oder das Programm schließen und den Ordner dort öffnen, wo er ist.</translation>
  </message>
  <message>
   <source>OR needs something on both sides</source>
   <translation>OR braucht auf beiden Seiten etwas</translation>
  </message>
  <message>
   <source>OSCOLA, 4th edition (law, United Kingdom)</source>
   <translation>OSCOLA, 4. Auflage (Recht, Großbritannien)</translation>
  </message>
  <message>
   <source>Ogg recording</source>
   <translation>Ogg-Aufnahme</translation>
  </message>
  <message>
   <source>Older clippings that may hold this have not been looked through yet: {count}.</source>
   <translation>Ältere Ausschnitte, die das enthalten können, sind noch nicht durchgesehen: {count}.</translation>
  </message>
  <message>
   <source>Omnivore export</source>
   <translation>Omnivore-Export</translation>
  </message>
  <message>
   <source>On Debian and Ubuntu: sudo apt-get install {packages}</source>
   <translation>Unter Debian und Ubuntu: sudo apt-get install {packages}</translation>
  </message>
  <message>
   <source>Open it in the program that it was written with and save it again, or get another copy of it.</source>
   <translation>Öffnen Sie es in dem Programm, mit dem es geschrieben wurde, und speichern Sie es erneut, oder besorgen Sie eine andere Kopie.</translation>
  </message>
  <message>
   <source>Open it with the password in another program, save it without one, and import that.</source>
   <translation>Mit dem Passwort in einem anderen Programm öffnen, ohne Passwort speichern und das importieren.</translation>
  </message>
  <message>
   <source>OpenDocument text</source>
   <translation>OpenDocument-Text</translation>
  </message>
  <message>
   <source>PDF</source>
   <translation>PDF</translation>
  </message>
  <message>
   <source>PDF document</source>
   <translation>PDF-Dokument</translation>
  </message>
  <message>
   <source>PNG picture</source>
   <translation>PNG-Bild</translation>
  </message>
  <message>
   <source>Paragraphs of a note become one, as a field is one line</source>
   <translation>Absätze einer Notiz werden zu einem, weil ein Feld eine Zeile ist</translation>
  </message>
  <message>
   <source>Paragraphs of a note become one, as a row is one line</source>
   <translation>Absätze einer Notiz werden zu einem, weil eine Tabellenzeile eine Zeile ist</translation>
  </message>
  <message>
   <source>Photo credits were not asked for</source>
   <translation>Bildnachweise wurden nicht verlangt</translation>
  </message>
  <message>
   <source>Photos are not carried; their credits are in annotations where credits were asked for</source>
   <translation>Fotos werden nicht übernommen; ihre Nachweise stehen auf Wunsch in Annotationen</translation>
  </message>
  <message>
   <source>Photos are not carried; their credits are in notes where credits were asked for</source>
   <translation>Fotos werden nicht übernommen; ihre Nachweise stehen auf Wunsch in Notizen</translation>
  </message>
  <message>
   <source>Pictures are in the file only small, and only those that you hold</source>
   <translation>Bilder sind nur klein in der Datei, und nur die vorliegenden</translation>
  </message>
  <message>
   <source>Pictures themselves are not in the file, only their credits</source>
   <translation>Die Bilder selbst sind nicht in der Datei, nur ihre Nachweise</translation>
  </message>
  <message>
   <source>PowerPoint presentation</source>
   <translation>PowerPoint-Präsentation</translation>
  </message>
  <message>
   <source>ProQuest export</source>
   <translation>ProQuest-Export</translation>
  </message>
  <message>
   <source>Quotations were not asked for</source>
   <translation>Zitate wurden nicht verlangt</translation>
  </message>
  <message>
   <source>RAR archive</source>
   <translation>RAR-Archiv</translation>
  </message>
  <message>
   <source>RIS</source>
   <translation>RIS</translation>
  </message>
  <message>
   <source>RTF document</source>
   <translation>RTF-Dokument</translation>
  </message>
  <message>
   <source>Reading {name} failed: {detail}.</source>
   <translation>Lesen von {name} fehlgeschlagen: {detail}.</translation>
  </message>
  <message>
   <source>SQLite database</source>
   <translation>SQLite-Datenbank</translation>
  </message>
  <message>
   <source>Save it as UTF-8 and try again.</source>
   <translation>Als UTF-8 speichern und noch einmal versuchen.</translation>
  </message>
  <message>
   <source>Save it out of these letters, and take it in by itself.</source>
   <translation>Aus diesen Briefen heraus speichern und für sich importieren.</translation>
  </message>
  <message>
   <source>Save or download it again; if you made it by hand, mend the place named.</source>
   <translation>Noch einmal speichern oder herunterladen; bei handgemachten Dateien die genannte Stelle verbessern.</translation>
  </message>
  <message>
   <source>Save the article as HTML, PDF or plain text and import that.</source>
   <translation>Den Artikel als HTML, PDF oder reinen Text speichern und das importieren.</translation>
  </message>
  <message>
   <source>Split it, or save only the article.</source>
   <translation>Aufteilen, oder nur den Artikel speichern.</translation>
  </message>
  <message>
   <source>Stars, and what is in the inbox or the trash, are not carried</source>
   <translation>Sterne, und was im Eingang oder im Papierkorb ist, werden nicht übernommen</translation>
  </message>
  <message>
   <source>Stopped.</source>
   <translation>Abgebrochen.</translation>
  </message>
  <message>
   <source>TIFF picture</source>
   <translation>TIFF-Bild</translation>
  </message>
  <message>
   <source>Telegram export</source>
   <translation>Telegram-Export</translation>
  </message>
  <message>
   <source>The characters of {name} cannot be told for certain.</source>
   <translation>Die Zeichen von {name} lassen sich nicht sicher bestimmen.</translation>
  </message>
  <message>
   <source>The city of a newspaper is carried, but most styles do not print it</source>
   <translation>Der Erscheinungsort geht mit, doch drucken die meisten Stile ihn nicht</translation>
  </message>
  <message>
   <source>The dateline is not carried</source>
   <translation>Die Ortsmarke wird nicht übernommen</translation>
  </message>
  <message>
   <source>The dateline is not printed</source>
   <translation>Die Ortsmarke wird nicht gedruckt</translation>
  </message>
  <message>
   <source>The day it was taken in is not carried, as there is no address</source>
   <translation>Der Tag der Aufnahme wird nicht übernommen, weil es keine Adresse gibt</translation>
  </message>
  <message>
   <source>The day it was taken in was not asked for</source>
   <translation>Der Tag der Aufnahme wurde nicht verlangt</translation>
  </message>
  <message>
   <source>The day of the last change is not carried</source>
   <translation>Der Tag der letzten Änderung wird nicht übernommen</translation>
  </message>
  <message>
   <source>The deck is kept as an abstract, which most styles leave out</source>
   <translation>Der Vorspann wird zur Zusammenfassung, die die meisten Stile weglassen</translation>
  </message>
  <message>
   <source>The edition of a newspaper is carried, but most styles do not print it</source>
   <translation>Die Ausgabe einer Zeitung geht mit, doch drucken die meisten Stile sie nicht</translation>
  </message>
  <message>
   <source>The hour it was taken in is not carried</source>
   <translation>Die Uhrzeit der Aufnahme wird nicht übernommen</translation>
  </message>
  <message>
   <source>The hour of publication is not carried</source>
   <translation>Die Uhrzeit der Veröffentlichung wird nicht übernommen</translation>
  </message>
  <message>
   <source>The hour of publication is not printed</source>
   <translation>Die Uhrzeit der Veröffentlichung wird nicht gedruckt</translation>
  </message>
  <message>
   <source>The index cannot be written ({trouble}): the newest clippings are not found.</source>
   <translation>Der Index lässt sich nicht schreiben ({trouble}): Die neuesten Ausschnitte werden nicht gefunden.</translation>
  </message>
  <message>
   <source>The index cannot be written ({trouble}): this was looked up in the clippings themselves.</source>
   <translation>Der Index lässt sich nicht schreiben ({trouble}): Gesucht wurde in den Ausschnitten selbst.</translation>
  </message>
  <message>
   <source>The index is being rebuilt: this was looked up in the clippings themselves.</source>
   <translation>Der Index wird neu aufgebaut: Gesucht wurde in den Ausschnitten selbst.</translation>
  </message>
  <message>
   <source>The index is catching up: some clippings are not found yet.</source>
   <translation>Der Index holt noch auf: Einige Ausschnitte werden noch nicht gefunden.</translation>
  </message>
  <message>
   <source>The index is older than the library, which is open for reading only: some clippings are not found.</source>
   <translation>Der Index ist älter als die Bibliothek, die nur zum Lesen geöffnet ist: Einige Ausschnitte werden nicht gefunden.</translation>
  </message>
  <message>
   <source>The library folder {folder} cannot be read or written: {detail}.</source>
   <translation>Der Bibliotheksordner {folder} lässt sich nicht lesen oder beschreiben: {detail}.</translation>
  </message>
  <message>
   <source>The library folder {folder} was moved or removed while it was open.</source>
   <translation>Der Bibliotheksordner {folder} wurde verschoben oder entfernt, während er geöffnet war.</translation>
  </message>
  <message>
   <source>The library in {folder} cannot be used.</source>
   <translation>Die Bibliothek in {folder} ist nicht nutzbar.</translation>
  </message>
  <message>
   <source>The library in {folder} is damaged or is not one: {detail}.</source>
   <translation>Die Bibliothek in {folder} ist beschädigt oder keine: {detail}.</translation>
  </message>
  <message>
   <source>The library in {folder} was written by a newer Clippings (format {found}, this one knows {known}).</source>
   <translation>Die Bibliothek in {folder} stammt von einer neueren Version von Clippings (Format {found}, diese kennt {known}).</translation>
  </message>
  <message>
   <source>The library is open for reading only and has no index: this was looked up in the clippings themselves.</source>
   <translation>Die Bibliothek ist nur zum Lesen geöffnet und hat keinen Index: Gesucht wurde in den Ausschnitten selbst.</translation>
  </message>
  <message>
   <source>The others are not affected. Check it in another program and try again.</source>
   <translation>Die anderen sind nicht betroffen. In einem anderen Programm prüfen und noch einmal versuchen.</translation>
  </message>
  <message>
   <source>The others are not affected. Save the article as plain text and import that, and report what happened.</source>
   <translation>Die anderen sind nicht betroffen. Den Artikel als reinen Text speichern, diesen importieren und den Vorfall melden.</translation>
  </message>
  <message>
   <source>The query “{query}” cannot be read at character {position}: {problem}.</source>
   <translation>Die Suche „{query}“ ist bei Zeichen {position} nicht lesbar: {problem}.</translation>
  </message>
  <message>
   <source>The text of the article is not carried</source>
   <translation>Der Text des Artikels wird nicht übernommen</translation>
  </message>
  <message>
   <source>The text of the article is not printed</source>
   <translation>Der Text des Artikels wird nicht gedruckt</translation>
  </message>
  <message>
   <source>The text seems to have been read in the wrong encoding ({written_in} taken for {read_as}): “{before}” would be “{after}”. Nothing was changed.</source>
   <translation>Der Text wurde wohl einmal in der falschen Kodierung gelesen ({written_in} für {read_as} gehalten): Aus „{before}“ würde „{after}“. Nichts wurde geändert.</translation>
  </message>
  <message>
   <source>The text was read as {written_in}, which had been taken for {read_as}: “{before}” became “{after}”. What came in is kept as it was.</source>
   <translation>Der Text wurde als {written_in} gelesen, das für {read_as} gehalten worden war: Aus „{before}“ wurde „{after}“. Was hereinkam, bleibt, wie es war.</translation>
  </message>
  <message>
   <source>There is no incident “{name}”.</source>
   <translation>Es gibt kein Ereignis „{name}“.</translation>
  </message>
  <message>
   <source>There is no room left to write {path}; nothing was written.</source>
   <translation>Kein Platz mehr, um {path} zu schreiben; es wurde nichts geschrieben.</translation>
  </message>
  <message>
   <source>There is no topic “{name}”.</source>
   <translation>Es gibt kein Thema „{name}“.</translation>
  </message>
  <message>
   <source>There is no {kind} “{key}”.</source>
   <translation>Nicht gefunden: {kind} „{key}“.</translation>
  </message>
  <message>
   <source>There is nothing to read in it; copy or save the article again.</source>
   <translation>Es gibt darin nichts zu lesen; den Artikel noch einmal kopieren oder speichern.</translation>
  </message>
  <message>
   <source>This style does not print pages, volume and issue</source>
   <translation>Dieser Stil druckt Seiten, Jahrgang und Nummer nicht</translation>
  </message>
  <message>
   <source>This style does not print the city of a newspaper</source>
   <translation>Dieser Stil druckt den Erscheinungsort nicht</translation>
  </message>
  <message>
   <source>Try again; if it happens again, report it with what you did.</source>
   <translation>Noch einmal versuchen; geschieht es wieder, bitte melden, mit den Schritten davor.</translation>
  </message>
  <message>
   <source>Vancouver (NLM), numbered</source>
   <translation>Vancouver (NLM), nummeriert</translation>
  </message>
  <message>
   <source>WARC</source>
   <translation>WARC</translation>
  </message>
  <message>
   <source>WAV recording</source>
   <translation>WAV-Aufnahme</translation>
  </message>
  <message>
   <source>Wait until it is done, or close it, and try again.</source>
   <translation>Warten, bis es fertig ist, oder es schließen, und noch einmal versuchen.</translation>
  </message>
  <message>
   <source>Web page</source>
   <translation>Webseite</translation>
  </message>
  <message>
   <source>WebP picture</source>
   <translation>WebP-Bild</translation>
  </message>
  <message>
   <source>What was done before that is kept.</source>
   <translation>Was davor getan war, bleibt.</translation>
  </message>
  <message>
   <source>WhatsApp chat</source>
   <translation>WhatsApp-Chat</translation>
  </message>
  <message>
   <source>Where each field was read, and what was corrected, is not carried</source>
   <translation>Wo jedes Feld gelesen und was berichtigt wurde, wird nicht übernommen</translation>
  </message>
  <message>
   <source>Word document</source>
   <translation>Word-Dokument</translation>
  </message>
  <message>
   <source>ZIP archive</source>
   <translation>ZIP-Archiv</translation>
  </message>
  <message>
   <source>Zotero RDF</source>
   <translation>Zotero RDF</translation>
  </message>
  <message>
   <source>Zstandard archive</source>
   <translation>Zstandard-Archiv</translation>
  </message>
  <message>
   <source>a colour such as #3366cc</source>
   <translation>eine Farbe wie #3366cc</translation>
  </message>
  <message>
   <source>a comma or the end of the list is missing</source>
   <translation>ein Komma oder das Ende der Liste fehlt</translation>
  </message>
  <message>
   <source>a date on one side of .. at least</source>
   <translation>ein Datum mindestens auf einer Seite von ..</translation>
  </message>
  <message>
   <source>a date that is not open on that side</source>
   <translation>ein Datum, das auf dieser Seite nicht offen ist</translation>
  </message>
  <message>
   <source>a date with its year</source>
   <translation>ein Datum mit Jahr</translation>
  </message>
  <message>
   <source>a date within the calendar's years</source>
   <translation>ein Datum innerhalb der Kalenderjahre</translation>
  </message>
  <message>
   <source>a digit from 1 to 9, or 0 for none</source>
   <translation>eine Ziffer von 1 bis 9 oder 0 für keine</translation>
  </message>
  <message>
   <source>a file lies where its folder belongs; move it away</source>
   <translation>an der Stelle seines Ordners liegt eine Datei; verschieben Sie sie</translation>
  </message>
  <message>
   <source>a headline, an address or a text; every other key may be missing</source>
   <translation>eine Überschrift, eine Adresse oder ein Text; jeder andere Schlüssel darf fehlen</translation>
  </message>
  <message>
   <source>a line of its head is too long</source>
   <translation>eine Zeile seines Kopfes ist zu lang</translation>
  </message>
  <message>
   <source>a line that is not in the list of its outlet yet</source>
   <translation>eine Zeile, die noch nicht in der Liste ihres Mediums steht</translation>
  </message>
  <message>
   <source>a list of objects</source>
   <translation>eine Liste von Objekten</translation>
  </message>
  <message>
   <source>a list of texts</source>
   <translation>eine Liste von Texten</translation>
  </message>
  <message>
   <source>a list of {kind} values</source>
   <translation>eine Liste von {kind}-Werten</translation>
  </message>
  <message>
   <source>a minus cannot stand before {value}</source>
   <translation>ein Minus kann nicht vor {value} stehen</translation>
  </message>
  <message>
   <source>a name</source>
   <translation>ein Name</translation>
  </message>
  <message>
   <source>a name that no other incident has</source>
   <translation>ein Name, den kein anderes Ereignis hat</translation>
  </message>
  <message>
   <source>a name that no other topic beside it has</source>
   <translation>ein Name, den kein anderes Thema daneben hat</translation>
  </message>
  <message>
   <source>a name without "/"</source>
   <translation>ein Name ohne „/“</translation>
  </message>
  <message>
   <source>a place in the body's paragraphs, before `end`</source>
   <translation>eine Stelle in den Absätzen des Haupttexts, vor `end`</translation>
  </message>
  <message>
   <source>a place that is at most {count} topics deep</source>
   <translation>ein Platz, der höchstens {count} Themen tief liegt</translation>
  </message>
  <message>
   <source>a range that begins before it ends</source>
   <translation>ein Zeitraum, der vor seinem Ende beginnt</translation>
  </message>
  <message>
   <source>a time such as 2024-08-20T09:30:00+00:00</source>
   <translation>eine Zeit wie 2024-08-20T09:30:00+00:00</translation>
  </message>
  <message>
   <source>a topic that is not below the one to be moved</source>
   <translation>ein Thema, das nicht unter dem zu verschiebenden liegt</translation>
  </message>
  <message>
   <source>a topic that is not below those to be merged</source>
   <translation>ein Thema, das nicht unter den zu vereinenden liegt</translation>
  </message>
  <message>
   <source>a whole number</source>
   <translation>eine ganze Zahl</translation>
  </message>
  <message>
   <source>a year from 0001 to 9999</source>
   <translation>ein Jahr von 0001 bis 9999</translation>
  </message>
  <message>
   <source>added</source>
   <translation>hinzugefügt</translation>
  </message>
  <message>
   <source>an EDTF date such as 2017, 2024-08, 2024-08-20 or 2019/2021</source>
   <translation>ein EDTF-Datum wie 2017, 2024-08, 2024-08-20 oder 2019/2021</translation>
  </message>
  <message>
   <source>an EDTF date such as 2024-08-20</source>
   <translation>ein EDTF-Datum wie 2024-08-20</translation>
  </message>
  <message>
   <source>an entry has no name</source>
   <translation>ein Eintrag hat keinen Namen</translation>
  </message>
  <message>
   <source>an instant such as 2024-08-20T09:30:00Z</source>
   <translation>ein Zeitpunkt wie 2024-08-20T09:30:00Z</translation>
  </message>
  <message>
   <source>an interval that begins before it ends</source>
   <translation>ein Zeitraum, der vor seinem Ende beginnt</translation>
  </message>
  <message>
   <source>an object</source>
   <translation>ein Objekt</translation>
  </message>
  <message>
   <source>another program is using it</source>
   <translation>ein anderes Programm benutzt sie gerade</translation>
  </message>
  <message>
   <source>archives within archives</source>
   <translation>Archive in Archiven</translation>
  </message>
  <message>
   <source>as</source>
   <translation>als</translation>
  </message>
  <message>
   <source>attributes</source>
   <translation>Attribute</translation>
  </message>
  <message>
   <source>backup</source>
   <translation>Sicherung</translation>
  </message>
  <message>
   <source>binary property list</source>
   <translation>binäre Eigenschaftsliste</translation>
  </message>
  <message>
   <source>bookmark file</source>
   <translation>Lesezeichendatei</translation>
  </message>
  <message>
   <source>bringing it to version {number} would break its references</source>
   <translation>Version {number} würde ihre Verweise zerstören</translation>
  </message>
  <message>
   <source>bytes</source>
   <translation>Bytes</translation>
  </message>
  <message>
   <source>bytes of memory to read it</source>
   <translation>Bytes Arbeitsspeicher zum Lesen</translation>
  </message>
  <message>
   <source>bytes unpacked</source>
   <translation>entpackte Bytes</translation>
  </message>
  <message>
   <source>bzip2 archive</source>
   <translation>bzip2-Archiv</translation>
  </message>
  <message>
   <source>calendar</source>
   <translation>Kalender</translation>
  </message>
  <message>
   <source>cannot be read</source>
   <translation>kann nicht gelesen werden</translation>
  </message>
  <message>
   <source>characters</source>
   <translation>Zeichen</translation>
  </message>
  <message>
   <source>clipping</source>
   <translation>Ausschnitt</translation>
  </message>
  <message>
   <source>clippings or tags that belong together</source>
   <translation>Ausschnitte oder Schlagwörter, die zusammengehören</translation>
  </message>
  <message>
   <source>colour</source>
   <translation>Farbe</translation>
  </message>
  <message>
   <source>data file in JSON of a program whose files are not known here</source>
   <translation>JSON-Datei eines Programms, dessen Dateien hier nicht bekannt sind</translation>
  </message>
  <message>
   <source>data file in XML</source>
   <translation>XML-Datei mit Daten</translation>
  </message>
  <message>
   <source>date</source>
   <translation>Datum</translation>
  </message>
  <message>
   <source>device or pipe, not a file</source>
   <translation>Gerät oder Pipe, keine Datei</translation>
  </message>
  <message>
   <source>does not begin as an entry</source>
   <translation>beginnt nicht wie ein Eintrag</translation>
  </message>
  <message>
   <source>elements</source>
   <translation>Elemente</translation>
  </message>
  <message>
   <source>favourite</source>
   <translation>Lieblingsthema</translation>
  </message>
  <message>
   <source>files</source>
   <translation>Dateien</translation>
  </message>
  <message>
   <source>flags</source>
   <translation>Kennzeichen</translation>
  </message>
  <message>
   <source>font</source>
   <translation>Schrift</translation>
  </message>
  <message>
   <source>format</source>
   <translation>Format</translation>
  </message>
  <message>
   <source>formatting with it takes more memory than there may be</source>
   <translation>die Formatierung damit braucht mehr Speicher als erlaubt</translation>
  </message>
  <message>
   <source>formatting with it takes more than {seconds} seconds</source>
   <translation>die Formatierung damit dauert länger als {seconds} Sekunden</translation>
  </message>
  <message>
   <source>former name</source>
   <translation>früherer Name</translation>
  </message>
  <message>
   <source>gzip archive</source>
   <translation>gzip-Archiv</translation>
  </message>
  <message>
   <source>has more than {most_value} characters in the field “{name}”</source>
   <translation>hat mehr als {most_value} Zeichen im Feld „{name}“</translation>
  </message>
  <message>
   <source>has neither a title nor an address</source>
   <translation>hat weder Titel noch Adresse</translation>
  </message>
  <message>
   <source>has no field where one has to be: {value}</source>
   <translation>hat kein Feld, wo eines sein muss: {value}</translation>
  </message>
  <message>
   <source>has no value in the field “{name}”</source>
   <translation>hat keinen Wert im Feld „{name}“</translation>
  </message>
  <message>
   <source>headline</source>
   <translation>Überschrift</translation>
  </message>
  <message>
   <source>highlights.start</source>
   <translation>highlights.start</translation>
  </message>
  <message>
   <source>highlights.uid</source>
   <translation>highlights.uid</translation>
  </message>
  <message>
   <source>incident</source>
   <translation>Ereignis</translation>
  </message>
  <message>
   <source>incident participant</source>
   <translation>Beteiligte des Ereignisses</translation>
  </message>
  <message>
   <source>incidents.date</source>
   <translation>incidents.date</translation>
  </message>
  <message>
   <source>incidents.name</source>
   <translation>incidents.name</translation>
  </message>
  <message>
   <source>into</source>
   <translation>Ziel</translation>
  </message>
  <message>
   <source>is a note that belongs to no item</source>
   <translation>ist eine Notiz, die zu keinem Eintrag gehört</translation>
  </message>
  <message>
   <source>is empty</source>
   <translation>ist leer</translation>
  </message>
  <message>
   <source>is nested too deeply</source>
   <translation>ist zu tief verschachtelt</translation>
  </message>
  <message>
   <source>is no JSON at character {value}</source>
   <translation>ist bei Zeichen {value} kein JSON</translation>
  </message>
  <message>
   <source>is not an object</source>
   <translation>ist kein Objekt</translation>
  </message>
  <message>
   <source>is not closed in the field “{name}”</source>
   <translation>ist im Feld „{name}“ nicht geschlossen</translation>
  </message>
  <message>
   <source>is not closed: a brace or a parenthesis is missing</source>
   <translation>ist nicht geschlossen: Eine Klammer fehlt</translation>
  </message>
  <message>
   <source>is not well-formed XML</source>
   <translation>ist kein wohlgeformtes XML</translation>
  </message>
  <message>
   <source>it breaks off before its end</source>
   <translation>bricht vor dem Ende ab</translation>
  </message>
  <message>
   <source>it cannot be opened</source>
   <translation>sie lässt sich nicht öffnen</translation>
  </message>
  <message>
   <source>it cannot be read</source>
   <translation>nicht lesbar</translation>
  </message>
  <message>
   <source>it cannot be unpacked</source>
   <translation>lässt sich nicht entpacken</translation>
  </message>
  <message>
   <source>it does not begin as a record does</source>
   <translation>beginnt nicht wie ein Eintrag</translation>
  </message>
  <message>
   <source>it does not say how works are cited</source>
   <translation>es sagt nicht, wie Werke zitiert werden</translation>
  </message>
  <message>
   <source>it has a document type, which no style needs</source>
   <translation>es hat einen Dokumenttyp, den kein Stil braucht</translation>
  </message>
  <message>
   <source>it has more than {most_bytes} bytes</source>
   <translation>es hat mehr als {most_bytes} Bytes</translation>
  </message>
  <message>
   <source>it has no formatting of its own but takes that of “{other}”; choose that one</source>
   <translation>es hat keine eigene Formatierung, sondern nimmt die von „{other}“; bitte diesen wählen</translation>
  </message>
  <message>
   <source>it has no page inside</source>
   <translation>es ist keine Seite darin</translation>
  </message>
  <message>
   <source>it has no part with text</source>
   <translation>es hat keinen Teil mit Text</translation>
  </message>
  <message>
   <source>it is XML, but not of the Citation Style Language</source>
   <translation>es ist XML, aber nicht der Citation Style Language</translation>
  </message>
  <message>
   <source>it is a folder</source>
   <translation>es ist ein Ordner</translation>
  </message>
  <message>
   <source>it is a link that leads nowhere</source>
   <translation>eine Verknüpfung, die nirgendwohin führt</translation>
  </message>
  <message>
   <source>it is damaged, or only part of it is there</source>
   <translation>beschädigt oder nur zum Teil vorhanden</translation>
  </message>
  <message>
   <source>it is larger than its disk allows</source>
   <translation>sie ist größer, als ihr Datenträger zulässt</translation>
  </message>
  <message>
   <source>it is locked with a password</source>
   <translation>es ist mit einem Passwort gesperrt</translation>
  </message>
  <message>
   <source>it is no JSON</source>
   <translation>kein JSON</translation>
  </message>
  <message>
   <source>it is not XML</source>
   <translation>kein XML</translation>
  </message>
  <message>
   <source>it is not an empty folder</source>
   <translation>es ist kein leerer Ordner</translation>
  </message>
  <message>
   <source>it is open for reading only</source>
   <translation>sie ist nur zum Lesen geöffnet</translation>
  </message>
  <message>
   <source>it is packed in a way that cannot be unpacked here</source>
   <translation>auf eine Art gepackt, die hier nicht entpackt werden kann</translation>
  </message>
  <message>
   <source>it takes no more pages</source>
   <translation>es werden keine weiteren Seiten angenommen</translation>
  </message>
  <message>
   <source>its XML cannot be read</source>
   <translation>das XML darin ist nicht lesbar</translation>
  </message>
  <message>
   <source>its XML cannot be read, or it has no content</source>
   <translation>sein XML ist nicht lesbar, oder es hat keinen Inhalt</translation>
  </message>
  <message>
   <source>its answer cannot be read</source>
   <translation>die Antwort ist nicht lesbar</translation>
  </message>
  <message>
   <source>its database cannot be opened or written</source>
   <translation>die Datenbank lässt sich nicht öffnen oder beschreiben</translation>
  </message>
  <message>
   <source>its database is damaged</source>
   <translation>die Datenbank ist beschädigt</translation>
  </message>
  <message>
   <source>its disk can only be read</source>
   <translation>der Datenträger ist schreibgeschützt</translation>
  </message>
  <message>
   <source>its disk cannot be read or written</source>
   <translation>der Datenträger lässt sich nicht lesen oder beschreiben</translation>
  </message>
  <message>
   <source>its folder is not there</source>
   <translation>sein Ordner ist nicht da</translation>
  </message>
  <message>
   <source>its head is too long</source>
   <translation>der Kopf ist zu lang</translation>
  </message>
  <message>
   <source>its length is not told</source>
   <translation>die Länge fehlt</translation>
  </message>
  <message>
   <source>its name is too long for its disk</source>
   <translation>der Name ist für den Datenträger zu lang</translation>
  </message>
  <message>
   <source>its page cannot be unpacked ({encoding})</source>
   <translation>die Seite darin lässt sich nicht entpacken ({encoding})</translation>
  </message>
  <message>
   <source>its parts are nested too deeply</source>
   <translation>die Teile darin sind zu tief verschachtelt</translation>
  </message>
  <message>
   <source>its property list cannot be read</source>
   <translation>die Eigenschaftsliste ist nicht lesbar</translation>
  </message>
  <message>
   <source>its property list is nested too deeply</source>
   <translation>die Eigenschaftsliste ist zu tief verschachtelt</translation>
  </message>
  <message>
   <source>its rights do not allow it</source>
   <translation>die Zugriffsrechte erlauben es nicht</translation>
  </message>
  <message>
   <source>kind</source>
   <translation>Art</translation>
  </message>
  <message>
   <source>learnt line</source>
   <translation>gelernte Zeile</translation>
  </message>
  <message>
   <source>letter</source>
   <translation>Brief</translation>
  </message>
  <message>
   <source>letters within letters</source>
   <translation>Briefe in Briefen</translation>
  </message>
  <message>
   <source>line</source>
   <translation>Zeile</translation>
  </message>
  <message>
   <source>line {number}: {detail}</source>
   <translation>Zeile {number}: {detail}</translation>
  </message>
  <message>
   <source>lines</source>
   <translation>Zeilen</translation>
  </message>
  <message>
   <source>link to a page, not the page itself</source>
   <translation>Verweis auf eine Seite, nicht die Seite selbst</translation>
  </message>
  <message>
   <source>list of links</source>
   <translation>Linkliste</translation>
  </message>
  <message>
   <source>megabytes of memory to be read</source>
   <translation>Megabyte Speicher zum Lesen</translation>
  </message>
  <message>
   <source>more than {count} parentheses or minuses in one another</source>
   <translation>mehr als {count} Klammern oder Minuszeichen ineinander</translation>
  </message>
  <message>
   <source>more than {max_redirects} redirects</source>
   <translation>mehr als {max_redirects} Weiterleitungen</translation>
  </message>
  <message>
   <source>name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>names joined by "/", such as Security/Defections</source>
   <translation>durch „/“ verbundene Namen wie Sicherheit/Überläufer</translation>
  </message>
  <message>
   <source>nested too deeply</source>
   <translation>zu tief verschachtelt</translation>
  </message>
  <message>
   <source>no file can have such a name</source>
   <translation>keine Datei kann so heißen</translation>
  </message>
  <message>
   <source>no headline and text were found between its labels</source>
   <translation>zwischen seinen Bezeichnungen fanden sich keine Überschrift und kein Text</translation>
  </message>
  <message>
   <source>no site of this name is found; perhaps this computer is offline</source>
   <translation>keine Website dieses Namens wird gefunden; vielleicht ist dieser Rechner offline</translation>
  </message>
  <message>
   <source>nobody says anything in it</source>
   <translation>niemand sagt darin etwas</translation>
  </message>
  <message>
   <source>not UTF-8</source>
   <translation>kein UTF-8</translation>
  </message>
  <message>
   <source>not all of it could be written</source>
   <translation>nicht alles konnte geschrieben werden</translation>
  </message>
  <message>
   <source>not an object with a headline</source>
   <translation>kein Objekt mit einer Überschrift</translation>
  </message>
  <message>
   <source>nothing can be made of it as a page</source>
   <translation>daraus lässt sich keine Seite lesen</translation>
  </message>
  <message>
   <source>nothing is said in it</source>
   <translation>darin wird nichts gesagt</translation>
  </message>
  <message>
   <source>one of its pages is damaged</source>
   <translation>eine Seite ist beschädigt</translation>
  </message>
  <message>
   <source>one that no clipping of the library has</source>
   <translation>einer, den kein Ausschnitt der Bibliothek hat</translation>
  </message>
  <message>
   <source>one that no other highlight of the clipping has</source>
   <translation>eine, die keine andere Markierung des Ausschnitts hat</translation>
  </message>
  <message>
   <source>only http and https addresses are fetched</source>
   <translation>nur http- und https-Adressen werden abgerufen</translation>
  </message>
  <message>
   <source>original</source>
   <translation>Original</translation>
  </message>
  <message>
   <source>outlet</source>
   <translation>Medium</translation>
  </message>
  <message>
   <source>page packed with {encoding}</source>
   <translation>mit {encoding} gepackte Seite</translation>
  </message>
  <message>
   <source>pages</source>
   <translation>Seiten</translation>
  </message>
  <message>
   <source>pandoc cannot read it</source>
   <translation>pandoc kann es nicht lesen</translation>
  </message>
  <message>
   <source>paragraphs</source>
   <translation>Absätze</translation>
  </message>
  <message>
   <source>parent</source>
   <translation>übergeordnetes Thema</translation>
  </message>
  <message>
   <source>part of it cannot be unpacked</source>
   <translation>ein Teil lässt sich nicht entpacken</translation>
  </message>
  <message>
   <source>part of it is missing</source>
   <translation>ein Teil davon fehlt</translation>
  </message>
  <message>
   <source>part of its path is no folder</source>
   <translation>ein Teil des Pfades ist kein Ordner</translation>
  </message>
  <message>
   <source>pasted text</source>
   <translation>eingefügter Text</translation>
  </message>
  <message>
   <source>person</source>
   <translation>Person</translation>
  </message>
  <message>
   <source>picture</source>
   <translation>Bild</translation>
  </message>
  <message>
   <source>picture that says nothing of itself</source>
   <translation>Bild ohne Angaben über sich selbst</translation>
  </message>
  <message>
   <source>picture that says nothing of itself and in which OCR finds no text</source>
   <translation>Bild ohne Angaben über sich selbst, in dem OCR keinen Text findet</translation>
  </message>
  <message>
   <source>picture that says nothing of itself; with the program tesseract installed (Debian and Ubuntu: sudo apt-get install tesseract-ocr) words in it are read by OCR</source>
   <translation>Bild ohne Angaben über sich selbst; ist das Programm tesseract installiert (Debian und Ubuntu: sudo apt-get install tesseract-ocr), werden Wörter darin mit OCR gelesen</translation>
  </message>
  <message>
   <source>program</source>
   <translation>Programm</translation>
  </message>
  <message>
   <source>property list</source>
   <translation>Eigenschaftsliste</translation>
  </message>
  <message>
   <source>put the minus before the field: -{name}:</source>
   <translation>das Minus vor das Feld setzen: -{name}:</translation>
  </message>
  <message>
   <source>record {number} (“{title}”) {detail}</source>
   <translation>Eintrag {number} („{title}“) {detail}</translation>
  </message>
  <message>
   <source>record {number} {detail}</source>
   <translation>Eintrag {number} {detail}</translation>
  </message>
  <message>
   <source>record {number}: {detail}</source>
   <translation>Eintrag {number}: {detail}</translation>
  </message>
  <message>
   <source>record {number}: {error}</source>
   <translation>Eintrag {number}: {error}</translation>
  </message>
  <message>
   <source>record {value} cannot be read</source>
   <translation>Eintrag {value} ist nicht lesbar</translation>
  </message>
  <message>
   <source>record {value} cannot be read, nor what follows it</source>
   <translation>Eintrag {value} und alles danach ist nicht lesbar</translation>
  </message>
  <message>
   <source>record {value} cannot be read, nor what follows it: {why}</source>
   <translation>Eintrag {value} und alles danach ist nicht lesbar: {why}</translation>
  </message>
  <message>
   <source>record {value} is nested too deeply</source>
   <translation>Eintrag {value} ist zu tief verschachtelt</translation>
  </message>
  <message>
   <source>record {value} is not UTF-8</source>
   <translation>Eintrag {value} ist kein UTF-8</translation>
  </message>
  <message>
   <source>saved search</source>
   <translation>gemerkte Suche</translation>
  </message>
  <message>
   <source>scanned PDF</source>
   <translation>gescanntes PDF</translation>
  </message>
  <message>
   <source>scanned PDF in which OCR finds no words</source>
   <translation>gescanntes PDF, in dem OCR keine Wörter findet</translation>
  </message>
  <message>
   <source>scanned PDF, pictures of pages without a text layer; with the program tesseract installed (Debian and Ubuntu: sudo apt-get install tesseract-ocr) it is read by OCR</source>
   <translation>gescanntes PDF, Bilder von Seiten ohne Textebene; ist das Programm tesseract installiert (Debian und Ubuntu: sudo apt-get install tesseract-ocr), wird es mit OCR gelesen</translation>
  </message>
  <message>
   <source>scanned pages</source>
   <translation>gescannte Seiten</translation>
  </message>
  <message>
   <source>script or program</source>
   <translation>Skript oder Programm</translation>
  </message>
  <message>
   <source>seconds</source>
   <translation>Sekunden</translation>
  </message>
  <message>
   <source>settings file</source>
   <translation>Datei mit Einstellungen</translation>
  </message>
  <message>
   <source>sha256</source>
   <translation>SHA-256</translation>
  </message>
  <message>
   <source>some text</source>
   <translation>etwas Text</translation>
  </message>
  <message>
   <source>something follows the end</source>
   <translation>nach dem Ende folgt noch etwas</translation>
  </message>
  <message>
   <source>something stands in that place already</source>
   <translation>dort steht schon etwas</translation>
  </message>
  <message>
   <source>sources.name</source>
   <translation>sources.name</translation>
  </message>
  <message>
   <source>status</source>
   <translation>Status</translation>
  </message>
  <message>
   <source>style</source>
   <translation>Stil</translation>
  </message>
  <message>
   <source>subtitles</source>
   <translation>Untertitel</translation>
  </message>
  <message>
   <source>table without the columns “url”, “title” and “added” of a list of links</source>
   <translation>Tabelle ohne die Spalten „url“, „title“ und „added“ einer Liste von Links</translation>
  </message>
  <message>
   <source>taken off</source>
   <translation>entfernte Schlagwörter</translation>
  </message>
  <message>
   <source>tar archive</source>
   <translation>tar-Archiv</translation>
  </message>
  <message>
   <source>text</source>
   <translation>Text</translation>
  </message>
  <message>
   <source>text or html</source>
   <translation>Text oder HTML</translation>
  </message>
  <message>
   <source>text without halves of characters (surrogates)</source>
   <translation>Text ohne halbe Zeichen (Surrogate)</translation>
  </message>
  <message>
   <source>the article has no headline</source>
   <translation>der Artikel hat keine Überschrift</translation>
  </message>
  <message>
   <source>the article has no title</source>
   <translation>der Artikel hat keinen Titel</translation>
  </message>
  <message>
   <source>the connection broke off</source>
   <translation>die Verbindung brach ab</translation>
  </message>
  <message>
   <source>the end of the list is missing</source>
   <translation>das Ende der Liste fehlt</translation>
  </message>
  <message>
   <source>the folder cannot be written</source>
   <translation>der Ordner ist nicht beschreibbar</translation>
  </message>
  <message>
   <source>the folder contains itself through a symbolic link</source>
   <translation>der Ordner enthält sich selbst durch einen symbolischen Link</translation>
  </message>
  <message>
   <source>the library was moved or removed while it was open</source>
   <translation>die Bibliothek wurde verschoben oder entfernt, während sie geöffnet war</translation>
  </message>
  <message>
   <source>the network cannot be reached</source>
   <translation>das Netz ist nicht erreichbar</translation>
  </message>
  <message>
   <source>the note breaks off before its end</source>
   <translation>die Notiz bricht vor ihrem Ende ab</translation>
  </message>
  <message>
   <source>the outlet whose line it is</source>
   <translation>das Medium, dessen Zeile es ist</translation>
  </message>
  <message>
   <source>the path of a .csl file, or one of {value}</source>
   <translation>der Pfad einer .csl-Datei, oder eines von {value}</translation>
  </message>
  <message>
   <source>the process that read it ended with {code}</source>
   <translation>der lesende Prozess endete mit {code}</translation>
  </message>
  <message>
   <source>the process that read it was ended by signal {number}</source>
   <translation>der lesende Prozess wurde durch Signal {number} beendet</translation>
  </message>
  <message>
   <source>the row has no address of a page ({value})</source>
   <translation>die Zeile hat keine Adresse einer Seite ({value})</translation>
  </message>
  <message>
   <source>the server did not answer in time</source>
   <translation>der Server hat nicht rechtzeitig geantwortet</translation>
  </message>
  <message>
   <source>the server does not let us in ({code})</source>
   <translation>der Server verweigert den Zugang ({code})</translation>
  </message>
  <message>
   <source>the server has a fault of its own at the moment ({code})</source>
   <translation>der Server hat gerade selbst einen Fehler ({code})</translation>
  </message>
  <message>
   <source>the server has been asked too often for now ({code})</source>
   <translation>der Server wurde vorerst zu oft gefragt ({code})</translation>
  </message>
  <message>
   <source>the server has no such page ({code})</source>
   <translation>der Server hat keine solche Seite ({code})</translation>
  </message>
  <message>
   <source>the server refused it ({code})</source>
   <translation>der Server hat es abgelehnt ({code})</translation>
  </message>
  <message>
   <source>the server refuses the connection</source>
   <translation>der Server nimmt die Verbindung nicht an</translation>
  </message>
  <message>
   <source>the site cannot prove that it is what it says: its certificate is not valid</source>
   <translation>die Website kann nicht beweisen, dass sie es ist: ihr Zertifikat ist nicht gültig</translation>
  </message>
  <message>
   <source>the system reports an error</source>
   <translation>das System meldet einen Fehler</translation>
  </message>
  <message>
   <source>the words in its pictures cannot be recognised</source>
   <translation>der Text in den Bildern lässt sich nicht erkennen</translation>
  </message>
  <message>
   <source>there is no article in it</source>
   <translation>es ist kein Artikel darin</translation>
  </message>
  <message>
   <source>there is no bookmark in it</source>
   <translation>darin ist kein Lesezeichen</translation>
  </message>
  <message>
   <source>there is no connection</source>
   <translation>es gibt keine Verbindung</translation>
  </message>
  <message>
   <source>there is no element in it</source>
   <translation>es ist kein Element darin</translation>
  </message>
  <message>
   <source>there is no home folder (HOME is not set)</source>
   <translation>es gibt keinen persönlichen Ordner (HOME ist nicht gesetzt)</translation>
  </message>
  <message>
   <source>there is no library</source>
   <translation>es gibt keine Bibliothek</translation>
  </message>
  <message>
   <source>there is no link in it</source>
   <translation>es ist kein Link darin</translation>
  </message>
  <message>
   <source>there is no note in it</source>
   <translation>es ist keine Notiz darin</translation>
  </message>
  <message>
   <source>there is no page in it</source>
   <translation>es ist keine Seite darin</translation>
  </message>
  <message>
   <source>there is no record in it</source>
   <translation>es ist kein Eintrag darin</translation>
  </message>
  <message>
   <source>there is no room left on its disk</source>
   <translation>auf dem Datenträger ist kein Platz mehr</translation>
  </message>
  <message>
   <source>there is no such file or folder</source>
   <translation>keine solche Datei und kein solcher Ordner</translation>
  </message>
  <message>
   <source>there is no such folder</source>
   <translation>kein solcher Ordner</translation>
  </message>
  <message>
   <source>there is no {file_name} in it</source>
   <translation>{file_name} fehlt darin</translation>
  </message>
  <message>
   <source>there is nothing between the parentheses</source>
   <translation>zwischen den Klammern steht nichts</translation>
  </message>
  <message>
   <source>there is nothing between the quotes</source>
   <translation>zwischen den Anführungszeichen steht nichts</translation>
  </message>
  <message>
   <source>there was no answer in time</source>
   <translation>keine Antwort in der gegebenen Zeit</translation>
  </message>
  <message>
   <source>this entry cannot be read ({error})</source>
   <translation>dieser Eintrag ist nicht lesbar ({error})</translation>
  </message>
  <message>
   <source>this entry has neither a title nor an address</source>
   <translation>dieser Eintrag hat weder Titel noch Adresse</translation>
  </message>
  <message>
   <source>this entry is not an object with a title and an address</source>
   <translation>dieser Eintrag ist kein Objekt mit Titel und Adresse</translation>
  </message>
  <message>
   <source>this parenthesis closes nothing</source>
   <translation>diese Klammer schließt nichts</translation>
  </message>
  <message>
   <source>this parenthesis is not closed</source>
   <translation>diese Klammer wird nicht geschlossen</translation>
  </message>
  <message>
   <source>this quote is not closed</source>
   <translation>dieses Anführungszeichen wird nicht geschlossen</translation>
  </message>
  <message>
   <source>times its packed size</source>
   <translation>Mal so viel wie gepackt</translation>
  </message>
  <message>
   <source>to keep the library</source>
   <translation>um die Bibliothek zu führen</translation>
  </message>
  <message>
   <source>to read and write Word, OpenDocument, RTF and EPUB files</source>
   <translation>um Word-, OpenDocument-, RTF- und EPUB-Dateien zu lesen und zu schreiben</translation>
  </message>
  <message>
   <source>too many files are open</source>
   <translation>zu viele Dateien sind offen</translation>
  </message>
  <message>
   <source>topic</source>
   <translation>Thema</translation>
  </message>
  <message>
   <source>uid</source>
   <translation>Kennung</translation>
  </message>
  <message>
   <source>unknown field '{name}': did you mean {meant}?</source>
   <translation>unbekanntes Feld „{name}“: ist {meant} gemeint?</translation>
  </message>
  <message>
   <source>unknown field '{name}': put it in quotes to search for the words</source>
   <translation>unbekanntes Feld „{name}“: zur Suche nach den Wörtern in Anführungszeichen setzen</translation>
  </message>
  <message>
   <source>vCard with addresses</source>
   <translation>Adresskarte (vCard)</translation>
  </message>
  <message>
   <source>wallabag export</source>
   <translation>wallabag-Export</translation>
  </message>
  <message>
   <source>web archive</source>
   <translation>Webarchiv</translation>
  </message>
  <message>
   <source>web archive (WACZ)</source>
   <translation>Webarchiv (WACZ)</translation>
  </message>
  <message>
   <source>web archive of {kind}</source>
   <translation>Webarchiv mit {kind}</translation>
  </message>
  <message>
   <source>what stands at character {value} is no JSON</source>
   <translation>bei Zeichen {value} kein JSON</translation>
  </message>
  <message>
   <source>workbook of Excel</source>
   <translation>Excel-Arbeitsmappe</translation>
  </message>
  <message>
   <source>xz archive</source>
   <translation>xz-Archiv</translation>
  </message>
  <message>
   <source>{field} is “{value}”, expected {expected}</source>
   <translation>{field} ist „{value}“, erwartet wird {expected}</translation>
  </message>
  <message>
   <source>{file_name} belongs to another program</source>
   <translation>{file_name} gehört zu einem anderen Programm</translation>
  </message>
  <message>
   <source>{file_name} cannot be written</source>
   <translation>{file_name} ist nicht beschreibbar</translation>
  </message>
  <message>
   <source>{file_name} is cut short: {size} of {promised} bytes</source>
   <translation>{file_name} ist abgeschnitten: {size} von {promised} Bytes</translation>
  </message>
  <message>
   <source>{file_name} is missing or empty, but originals are there</source>
   <translation>{file_name} fehlt oder ist leer, aber Originale sind da</translation>
  </message>
  <message>
   <source>{file_name} is not a database</source>
   <translation>{file_name} ist keine Datenbank</translation>
  </message>
  <message>
   <source>{kind} {key}</source>
   <translation>{kind} {key}</translation>
  </message>
  <message>
   <source>{name} ({kind}) cannot be read: {detail}.</source>
   <translation>{name} ({kind}) kann nicht gelesen werden: {detail}.</translation>
  </message>
  <message>
   <source>{name} ({kind}) is damaged: {detail}.</source>
   <translation>{name} ({kind}) ist beschädigt: {detail}.</translation>
  </message>
  <message>
   <source>{name} cannot be read as an article: it looks like a {looks_like}.</source>
   <translation>{name} ist nicht als Artikel lesbar, dem Anschein nach: {looks_like}.</translation>
  </message>
  <message>
   <source>{name} cannot be taken in.</source>
   <translation>{name} lässt sich nicht aufnehmen.</translation>
  </message>
  <message>
   <source>{name} cannot be used as a citation style: {detail}.</source>
   <translation>{name} ist nicht als Zitierstil nutzbar: {detail}.</translation>
  </message>
  <message>
   <source>{name} could not be opened: {detail}.</source>
   <translation>{name} ließ sich nicht öffnen: {detail}.</translation>
  </message>
  <message>
   <source>{name} has changed</source>
   <translation>{name} hat sich geändert</translation>
  </message>
  <message>
   <source>{name} is empty.</source>
   <translation>{name} ist leer.</translation>
  </message>
  <message>
   <source>{name} is locked with a password.</source>
   <translation>{name} ist mit einem Passwort geschützt.</translation>
  </message>
  <message>
   <source>{name} is not a kind of file that can be read.</source>
   <translation>{name} ist keine lesbare Art von Datei.</translation>
  </message>
  <message>
   <source>{name} is not a whole backup: {detail}.</source>
   <translation>{name} ist keine vollständige Sicherung: {detail}.</translation>
  </message>
  <message>
   <source>{name} is not valid {kind}: {detail}.</source>
   <translation>{name} ist kein gültiges {kind}: {detail}.</translation>
  </message>
  <message>
   <source>{name} is too large: it has more than {limit} {what}.</source>
   <translation>{name} ist zu groß: mehr als {limit} {what}.</translation>
  </message>
  <message>
   <source>{name} is too large: it has more than {limit}.</source>
   <translation>{name} ist zu groß: mehr als {limit}.</translation>
  </message>
  <message>
   <source>{name} is too large: it has {actual} {what}, at most {limit} are taken.</source>
   <translation>{name} ist zu groß: {actual} {what}, höchstens {limit} werden genommen.</translation>
  </message>
  <message>
   <source>{name} is too large: it has {actual}, at most {limit} are taken.</source>
   <translation>{name} ist zu groß: {actual}, höchstens {limit} werden genommen.</translation>
  </message>
  <message>
   <source>{name} lies below more than {limit} letters, one within the other, and was not opened.</source>
   <translation>{name} liegt unter mehr als {limit} ineinander liegenden Briefen und wurde nicht geöffnet.</translation>
  </message>
  <message>
   <source>{name} says that its encoding is “{declared}”, but it cannot be read so.</source>
   <translation>{name} nennt „{declared}“ als Zeichenkodierung, ist so aber nicht lesbar.</translation>
  </message>
  <message>
   <source>{name} took longer than {limit} seconds to read and was given up.</source>
   <translation>{name} zu lesen dauerte länger als {limit} Sekunden und wurde aufgegeben.</translation>
  </message>
  <message>
   <source>{name}: needs something after it, without a space</source>
   <translation>{name}: braucht etwas danach, ohne Leerzeichen</translation>
  </message>
  <message>
   <source>{name}: needs {expected}</source>
   <translation>{name}: braucht {expected}</translation>
  </message>
  <message>
   <source>{name}: takes {value}</source>
   <translation>{name}: möglich sind {value}</translation>
  </message>
  <message>
   <source>{operator} needs something on both sides</source>
   <translation>{operator} braucht auf beiden Seiten etwas</translation>
  </message>
  <message>
   <source>{path} cannot be written: the file would be larger than its disk allows; nothing was written.</source>
   <translation>{path} kann nicht geschrieben werden: Die Datei wäre größer, als ihr Datenträger zulässt; es wurde nichts geschrieben.</translation>
  </message>
  <message>
   <source>{path} cannot be written: {detail}.</source>
   <translation>{path} lässt sich nicht schreiben: {detail}.</translation>
  </message>
  <message>
   <source>{program} is missing; it is needed {purpose}.</source>
   <translation>{program} fehlt; es wird gebraucht, {purpose}.</translation>
  </message>
  <message>
   <source>{value} does not belong into a backup</source>
   <translation>{value} gehört nicht in eine Sicherung</translation>
  </message>
  <message>
   <source>{value} has changed on disk</source>
   <translation>{value} wurde auf dem Datenträger verändert</translation>
  </message>
  <message>
   <source>{value} works for words of the text, not in {name}:</source>
   <translation>{value} gilt für Wörter des Textes, nicht in {name}:</translation>
  </message>
  <message>
   <source>{what} has been changed since, so that this step cannot be taken back.</source>
   <translation>{what} wurde seither geändert, sodass dieser Schritt nicht rückgängig zu machen ist.</translation>
  </message>
  <message>
   <source>{words} ({count} of {total} clippings)</source>
   <translation>{words} ({count} von {total} Ausschnitten)</translation>
  </message>
  <message>
   <source>~ after a phrase needs a number of words from 1 to {most_words_apart}</source>
   <translation>~ nach einer Wortfolge braucht eine Zahl von Wörtern von 1 bis {most_words_apart}</translation>
  </message>
  <message>
   <source>~ after a word allows one edit; a number belongs after a phrase</source>
   <translation>~ nach einem Wort erlaubt eine Abweichung; eine Zahl gehört hinter eine Wortfolge</translation>
  </message>
  <message>
   <source>“{text}” holds no letter or digit and was not searched for.</source>
   <translation>„{text}“ enthält keinen Buchstaben und keine Ziffer und wurde nicht gesucht.</translation>
  </message>
  <message>
   <source>“{value}” does not fit the field {field}.</source>
   <translation>„{value}“ passt nicht in das Feld {field}.</translation>
  </message>
  <message>
   <source>“{value}” has no address of a page ({shown})</source>
   <translation>„{value}“ hat keine Adresse einer Seite ({shown})</translation>
  </message>
 </context>
 <context>
  <name>evidence</name>
  <message>
   <source>A click shows it in the article, Space looks at it large.</source>
   <translation>Ein Klick zeigt es im Artikel, die Leertaste zeigt es groß.</translation>
  </message>
  <message>
   <source>About the same things</source>
   <translation>Über dasselbe</translation>
  </message>
  <message>
   <source>Added {0}</source>
   <translation>Hinzugefügt {0}</translation>
  </message>
  <message>
   <source>Address</source>
   <translation>Adresse</translation>
  </message>
  <message>
   <source>Agency</source>
   <translation>Agentur</translation>
  </message>
  <message>
   <source>Also reported in the text</source>
   <translation>Außerdem im Text berichtet</translation>
  </message>
  <message>
   <source>Attributed</source>
   <translation>Zugeschrieben</translation>
  </message>
  <message>
   <source>Background</source>
   <translation>Hintergrund</translation>
  </message>
  <message>
   <source>Body</source>
   <translation>Haupttext</translation>
  </message>
  <message>
   <source>Byline</source>
   <translation>Autorenzeile</translation>
  </message>
  <message>
   <source>Caption</source>
   <translation>Bildunterschrift</translation>
  </message>
  <message>
   <source>Compare side by side</source>
   <translation>Nebeneinander vergleichen</translation>
  </message>
  <message>
   <source>Copy a citation of the photo</source>
   <translation>Quellenangabe des Fotos kopieren</translation>
  </message>
  <message>
   <source>Copy caption and credit</source>
   <translation>Bildunterschrift und Nachweis kopieren</translation>
  </message>
  <message>
   <source>Copy the caption</source>
   <translation>Bildunterschrift kopieren</translation>
  </message>
  <message>
   <source>Copy the credit</source>
   <translation>Bildnachweis kopieren</translation>
  </message>
  <message>
   <source>Copy the picture</source>
   <translation>Bild kopieren</translation>
  </message>
  <message>
   <source>Corrected by you</source>
   <translation>Von Hand berichtigt</translation>
  </message>
  <message>
   <source>Corrected by you, {0}</source>
   <translation>Von Hand berichtigt, {0}</translation>
  </message>
  <message>
   <source>Credit as printed</source>
   <translation>Bildnachweis wie gedruckt</translation>
  </message>
  <message>
   <source>Dateline</source>
   <translation>Ortsmarke</translation>
  </message>
  <message>
   <source>Deck</source>
   <translation>Vorspann</translation>
  </message>
  <message>
   <source>Denial</source>
   <translation>Dementi</translation>
  </message>
  <message>
   <source>Disclosures</source>
   <translation>Offenlegungen</translation>
  </message>
  <message>
   <source>Distributor</source>
   <translation>Verbreiter</translation>
  </message>
  <message>
   <source>Edit caption and credit…</source>
   <translation>Bildunterschrift und Nachweis bearbeiten …</translation>
  </message>
  <message>
   <source>Edition</source>
   <translation>Ausgabe</translation>
  </message>
  <message>
   <source>Fetch</source>
   <translation>Abrufen</translation>
  </message>
  <message>
   <source>Fetch the page and review it</source>
   <translation>Die Seite abrufen und prüfen</translation>
  </message>
  <message>
   <source>Follow-up</source>
   <translation>Folgebericht</translation>
  </message>
  <message>
   <source>Headline</source>
   <translation>Überschrift</translation>
  </message>
  <message>
   <source>Held</source>
   <translation>Vorhanden</translation>
  </message>
  <message>
   <source>Held clipping</source>
   <translation>Vorhandener Ausschnitt</translation>
  </message>
  <message>
   <source>Issue</source>
   <translation>Nummer</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <source>Left out as boilerplate</source>
   <translation>Als Beiwerk weggelassen</translation>
  </message>
  <message>
   <source>Link in the text</source>
   <translation>Link im Text</translation>
  </message>
  <message>
   <source>Listed</source>
   <translation>Aufgeführt</translation>
  </message>
  <message>
   <source>Look at it large</source>
   <translation>Groß ansehen</translation>
  </message>
  <message>
   <source>Make an incident</source>
   <translation>Ereignis anlegen</translation>
  </message>
  <message>
   <source>Make an incident of it…</source>
   <translation>Ein Ereignis daraus machen…</translation>
  </message>
  <message>
   <source>Modified</source>
   <translation>Geändert</translation>
  </message>
  <message>
   <source>No credit</source>
   <translation>Kein Nachweis</translation>
  </message>
  <message>
   <source>No other clipping has a photo of theirs.</source>
   <translation>Kein anderer Ausschnitt hat ein Foto davon.</translation>
  </message>
  <message>
   <source>Not held</source>
   <translation>Nicht vorhanden</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <source>Open in another program</source>
   <translation>In einem anderen Programm öffnen</translation>
  </message>
  <message>
   <source>Open the held clipping beside this one</source>
   <translation>Den vorhandenen Ausschnitt daneben öffnen</translation>
  </message>
  <message>
   <source>Open the link</source>
   <translation>Link öffnen</translation>
  </message>
  <message>
   <source>Original</source>
   <translation>Original</translation>
  </message>
  <message>
   <source>Original of a clipping made one with this</source>
   <translation>Original eines Ausschnitts, der mit diesem vereinigt wurde</translation>
  </message>
  <message>
   <source>Other photos by {0}</source>
   <translation>Weitere Fotos von {0}</translation>
  </message>
  <message>
   <source>Other photos of {0}</source>
   <translation>Weitere Fotos der Agentur {0}</translation>
  </message>
  <message>
   <source>Other photos passed on by {0}</source>
   <translation>Weitere von {0} verbreitete Fotos</translation>
  </message>
  <message>
   <source>Outlet held</source>
   <translation>Medium vorhanden</translation>
  </message>
  <message>
   <source>Pages</source>
   <translation>Seiten</translation>
  </message>
  <message>
   <source>Pasted text</source>
   <translation>Eingefügter Text</translation>
  </message>
  <message>
   <source>Photographer</source>
   <translation>Fotograf</translation>
  </message>
  <message>
   <source>Photos</source>
   <translation>Fotos</translation>
  </message>
  <message>
   <source>Place of publication</source>
   <translation>Erscheinungsort</translation>
  </message>
  <message>
   <source>Primary</source>
   <translation>Erstbericht</translation>
  </message>
  <message>
   <source>Published</source>
   <translation>Veröffentlicht</translation>
  </message>
  <message>
   <source>Publisher</source>
   <translation>Medium</translation>
  </message>
  <message>
   <source>Read by machine: {0}</source>
   <translation>Maschinell gelesen: {0}</translation>
  </message>
  <message>
   <source>Read from the file’s metadata</source>
   <translation>Aus den Metadaten der Datei gelesen</translation>
  </message>
  <message>
   <source>Read from the page</source>
   <translation>Aus der Seite gelesen</translation>
  </message>
  <message>
   <source>Read from the page’s JSON-LD</source>
   <translation>Aus dem JSON-LD der Seite gelesen</translation>
  </message>
  <message>
   <source>Read from the page’s meta tags</source>
   <translation>Aus den Meta-Tags der Seite gelesen</translation>
  </message>
  <message>
   <source>Read from the text</source>
   <translation>Aus dem Text gelesen</translation>
  </message>
  <message>
   <source>Reported in the text</source>
   <translation>Im Text berichtet</translation>
  </message>
  <message>
   <source>Role: {0}</source>
   <translation>Rolle: {0}</translation>
  </message>
  <message>
   <source>Save the original…</source>
   <translation>Original speichern…</translation>
  </message>
  <message>
   <source>Save the picture as…</source>
   <translation>Bild speichern unter …</translation>
  </message>
  <message>
   <source>Section</source>
   <translation>Ressort</translation>
  </message>
  <message>
   <source>Sentence</source>
   <translation>Satz</translation>
  </message>
  <message>
   <source>Show all its clippings</source>
   <translation>Alle seine Ausschnitte zeigen</translation>
  </message>
  <message>
   <source>Show in the article</source>
   <translation>Im Artikel zeigen</translation>
  </message>
  <message>
   <source>Sources</source>
   <translation>Quellen</translation>
  </message>
  <message>
   <source>The same text elsewhere</source>
   <translation>Derselbe Text anderswo</translation>
  </message>
  <message>
   <source>Typed in by hand; there is no original.</source>
   <translation>Von Hand eingegeben; es gibt kein Original.</translation>
  </message>
  <message>
   <source>Undated</source>
   <translation>Ohne Datum</translation>
  </message>
  <message>
   <source>Untitled</source>
   <translation>Ohne Überschrift</translation>
  </message>
  <message>
   <source>Volume</source>
   <translation>Jahrgang</translation>
  </message>
  <message>
   <source>Written as {0}</source>
   <translation>Geschrieben als {0}</translation>
  </message>
  <message>
   <source>characters {0}–{1}</source>
   <translation>Zeichen {0}–{1}</translation>
  </message>
  <message>
   <source>composite</source>
   <translation>Montage</translation>
  </message>
  <message>
   <source>courtesy</source>
   <translation>zur Verfügung gestellt</translation>
  </message>
  <message>
   <source>file</source>
   <translation>Archiv</translation>
  </message>
  <message>
   <source>handout</source>
   <translation>Handout</translation>
  </message>
  <message>
   <source>illustration</source>
   <translation>Illustration</translation>
  </message>
  <message>
   <source>made by AI</source>
   <translation>KI-generiert</translation>
  </message>
  <message>
   <source>no. {0}</source>
   <translation>Nr. {0}</translation>
  </message>
  <message>
   <source>nothing</source>
   <translation>nichts</translation>
  </message>
  <message>
   <source>p. {0}</source>
   <translation>S. {0}</translation>
  </message>
  <message>
   <source>pool</source>
   <translation>Pool</translation>
  </message>
  <message>
   <source>satellite</source>
   <translation>Satellitenbild</translation>
  </message>
  <message>
   <source>screenshot</source>
   <translation>Bildschirmfoto</translation>
  </message>
  <message>
   <source>social media</source>
   <translation>soziale Medien</translation>
  </message>
  <message>
   <source>via {0}</source>
   <translation>über {0}</translation>
  </message>
  <message>
   <source>video frame</source>
   <translation>Videostandbild</translation>
  </message>
  <message>
   <source>vol. {0}</source>
   <translation>Jg. {0}</translation>
  </message>
  <message>
   <source>{0} % the same</source>
   <translation>zu {0} % gleich</translation>
  </message>
 </context>
 <context>
  <name>file kinds</name>
  <message>
   <source>All files</source>
   <translation>Alle Dateien</translation>
  </message>
  <message>
   <source>Clippings and archives</source>
   <translation>Ausschnitte und Archive</translation>
  </message>
  <message>
   <source>Letters and newsletters</source>
   <translation>E-Mails und Newsletter</translation>
  </message>
  <message>
   <source>Other programs and services</source>
   <translation>Andere Programme und Dienste</translation>
  </message>
  <message>
   <source>Photos</source>
   <translation>Fotos</translation>
  </message>
  <message>
   <source>Reference managers</source>
   <translation>Literaturverwaltungen</translation>
  </message>
  <message>
   <source>Text and documents</source>
   <translation>Texte und Dokumente</translation>
  </message>
  <message>
   <source>Web pages</source>
   <translation>Webseiten</translation>
  </message>
 </context>
 <context>
  <name>filters</name>
  <message>
   <source>Agency</source>
   <translation>Agentur</translation>
  </message>
  <message>
   <source>Discloses AI</source>
   <translation>Legt KI offen</translation>
  </message>
  <message>
   <source>Inbox</source>
   <translation>Eingang</translation>
  </message>
  <message>
   <source>Incident</source>
   <translation>Ereignis</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <source>Missing credit</source>
   <translation>Bildnachweis fehlt</translation>
  </message>
  <message>
   <source>Needs a date</source>
   <translation>Datum fehlt</translation>
  </message>
  <message>
   <source>Photographer</source>
   <translation>Fotograf</translation>
  </message>
  <message>
   <source>Publisher</source>
   <translation>Medium</translation>
  </message>
  <message>
   <source>Starred</source>
   <translation>Mit Stern</translation>
  </message>
  <message>
   <source>Topic</source>
   <translation>Thema</translation>
  </message>
  <message>
   <source>Trash</source>
   <translation>Papierkorb</translation>
  </message>
  <message>
   <source>With highlights</source>
   <translation>Mit Markierungen</translation>
  </message>
  <message>
   <source>With notes</source>
   <translation>Mit Notizen</translation>
  </message>
  <message>
   <source>With photo</source>
   <translation>Mit Foto</translation>
  </message>
  <message>
   <source>Year</source>
   <translation>Jahr</translation>
  </message>
  <message>
   <source>not {0}</source>
   <translation>nicht {0}</translation>
  </message>
 </context>
 <context>
  <name>finds</name>
  <message>
   <source>BibTeX</source>
   <translation>BibTeX</translation>
  </message>
  <message>
   <source>Bookmarks</source>
   <translation>Lesezeichen</translation>
  </message>
  <message>
   <source>CSL JSON</source>
   <translation>CSL JSON</translation>
  </message>
  <message>
   <source>Clippings</source>
   <translation>Ausschnitte</translation>
  </message>
  <message>
   <source>E-mail</source>
   <translation>E-Mail</translation>
  </message>
  <message>
   <source>EPUB book</source>
   <translation>EPUB-Buch</translation>
  </message>
  <message>
   <source>EndNote</source>
   <translation>EndNote</translation>
  </message>
  <message>
   <source>EndNote XML</source>
   <translation>EndNote XML</translation>
  </message>
  <message>
   <source>Evernote</source>
   <translation>Evernote</translation>
  </message>
  <message>
   <source>Factiva</source>
   <translation>Factiva</translation>
  </message>
  <message>
   <source>Link</source>
   <translation>Link</translation>
  </message>
  <message>
   <source>MODS</source>
   <translation>MODS</translation>
  </message>
  <message>
   <source>Markdown</source>
   <translation>Markdown</translation>
  </message>
  <message>
   <source>Nexis</source>
   <translation>Nexis</translation>
  </message>
  <message>
   <source>Omnivore</source>
   <translation>Omnivore</translation>
  </message>
  <message>
   <source>OpenDocument text</source>
   <translation>OpenDocument-Text</translation>
  </message>
  <message>
   <source>PDF</source>
   <translation>PDF</translation>
  </message>
  <message>
   <source>Photo</source>
   <translation>Foto</translation>
  </message>
  <message>
   <source>Picture</source>
   <translation>Bild</translation>
  </message>
  <message>
   <source>ProQuest</source>
   <translation>ProQuest</translation>
  </message>
  <message>
   <source>PubMed</source>
   <translation>PubMed</translation>
  </message>
  <message>
   <source>RIS</source>
   <translation>RIS</translation>
  </message>
  <message>
   <source>RTF document</source>
   <translation>RTF-Dokument</translation>
  </message>
  <message>
   <source>Subtitles</source>
   <translation>Untertitel</translation>
  </message>
  <message>
   <source>Table of links</source>
   <translation>Linktabelle</translation>
  </message>
  <message>
   <source>Telegram</source>
   <translation>Telegram</translation>
  </message>
  <message>
   <source>Text</source>
   <translation>Text</translation>
  </message>
  <message>
   <source>Wallabag</source>
   <translation>Wallabag</translation>
  </message>
  <message>
   <source>Web archive (Safari)</source>
   <translation>Webarchiv (Safari)</translation>
  </message>
  <message>
   <source>Web archive (WARC)</source>
   <translation>Webarchiv (WARC)</translation>
  </message>
  <message>
   <source>Web page</source>
   <translation>Webseite</translation>
  </message>
  <message>
   <source>Web page (MHTML)</source>
   <translation>Webseite (MHTML)</translation>
  </message>
  <message>
   <source>WhatsApp</source>
   <translation>WhatsApp</translation>
  </message>
  <message>
   <source>Word document</source>
   <translation>Word-Dokument</translation>
  </message>
  <message>
   <source>Zotero RDF</source>
   <translation>Zotero RDF</translation>
  </message>
  <message>
   <source>here already</source>
   <translation>schon hier</translation>
  </message>
  <message>
   <source>new</source>
   <translation>neu</translation>
  </message>
  <message>
   <source>new version of a page that is here</source>
   <translation>neue Fassung einer vorhandenen Seite</translation>
  </message>
  <message>
   <source>twice in what was chosen</source>
   <translation>zweimal in der Auswahl</translation>
  </message>
 </context>
 <context>
  <name>highlights</name>
  <message>
   <source>Change to {0}</source>
   <translation>Ändern: {0}</translation>
  </message>
  <message>
   <source>Copy as a quotation</source>
   <translation>Als Zitat kopieren</translation>
  </message>
  <message>
   <source>Highlights</source>
   <translation>Markierungen</translation>
  </message>
  <message>
   <source>No longer in the text</source>
   <translation>Nicht mehr im Text</translation>
  </message>
  <message>
   <source>Not found</source>
   <translation>Nicht gefunden</translation>
  </message>
  <message>
   <source>Note on this passage</source>
   <translation>Notiz zu dieser Stelle</translation>
  </message>
  <message>
   <source>Remove the highlight</source>
   <translation>Markierung entfernen</translation>
  </message>
  <message>
   <source>Show in the article</source>
   <translation>Im Artikel zeigen</translation>
  </message>
  <message>
   <source>The words have changed</source>
   <translation>Der Wortlaut hat sich geändert</translation>
  </message>
 </context>
 <context>
  <name>learnt-lines</name>
  <message>
   <source>Change a learnt line</source>
   <translation>Gelernte Zeile ändern</translation>
  </message>
  <message>
   <source>Keep a line</source>
   <translation>Zeile behalten</translation>
  </message>
  <message>
   <source>Kept</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <source>Last used</source>
   <translation>Zuletzt verwendet</translation>
  </message>
  <message>
   <source>Leave a line out</source>
   <translation>Zeile weglassen</translation>
  </message>
  <message>
   <source>Left out</source>
   <translation>Weggelassen</translation>
  </message>
  <message>
   <source>Line</source>
   <translation>Zeile</translation>
  </message>
  <message>
   <source>Long: waits for a second article</source>
   <translation>Lang: wartet auf einen zweiten Artikel</translation>
  </message>
  <message>
   <source>Outlet</source>
   <translation>Medium</translation>
  </message>
  <message>
   <source>Times</source>
   <translation>Male</translation>
  </message>
  <message>
   <source>What happens</source>
   <translation>Was geschieht</translation>
  </message>
 </context>
 <context>
  <name>messages</name>
  <message>
   <source>Broken off before the end. {0}</source>
   <translation>Vor dem Ende abgebrochen. {0}</translation>
  </message>
  <message>
   <source>No file was written.</source>
   <translation>Es wurde keine Datei geschrieben.</translation>
  </message>
  <message>
   <source>Stopped. {0}</source>
   <translation>Angehalten. {0}</translation>
  </message>
  <message>
   <source>The earlier file {0} is as it was.</source>
   <translation>Die frühere Datei {0} ist, wie sie war.</translation>
  </message>
  <message>
   <source>The list names the others.</source>
   <translation>Die Liste nennt die anderen.</translation>
  </message>
  <message>
   <source>The old file is kept as {0}.</source>
   <translation>Die alte Datei bleibt als {0} erhalten.</translation>
  </message>
  <message>
   <source>The settings could not be read; the window starts with the usual ones.</source>
   <translation>Die Einstellungen waren nicht lesbar; das Fenster startet mit den üblichen.</translation>
  </message>
 </context>
 <context>
  <name>paper</name>
  <message>
   <source>Page {0} of {1}</source>
   <translation>Seite {0} von {1}</translation>
  </message>
  <message>
   <source>Sources</source>
   <translation>Quellen</translation>
  </message>
  <message>
   <source>Untitled</source>
   <translation>Ohne Überschrift</translation>
  </message>
 </context>
 <context>
  <name>passages</name>
  <message>
   <source>Blue</source>
   <translation>Blau</translation>
  </message>
  <message>
   <source>Change to {0}</source>
   <translation>Ändern: {0}</translation>
  </message>
  <message>
   <source>Green</source>
   <translation>Grün</translation>
  </message>
  <message>
   <source>Highlight in {0}</source>
   <translation>Markieren: {0}</translation>
  </message>
  <message>
   <source>Note on this passage</source>
   <translation>Notiz zu dieser Stelle</translation>
  </message>
  <message>
   <source>Pink</source>
   <translation>Rosa</translation>
  </message>
  <message>
   <source>Remove the highlight</source>
   <translation>Markierung entfernen</translation>
  </message>
  <message>
   <source>Yellow</source>
   <translation>Gelb</translation>
  </message>
 </context>
 <context>
  <name>progress</name>
  <message>
   <source>{0}: {1} of {2}</source>
   <translation>{0}: {1} von {2}</translation>
  </message>
 </context>
 <context>
  <name>reader</name>
  <message>
   <source>By {0}</source>
   <translation>Von {0}</translation>
  </message>
  <message>
   <source>Fetch the page and review it</source>
   <translation>Die Seite abrufen und prüfen</translation>
  </message>
  <message>
   <source>Only this is known of the article; its text is not here.</source>
   <translation>Mehr ist von dem Artikel nicht bekannt; sein Text liegt hier nicht vor.</translation>
  </message>
  <message>
   <source>This clipping is very long: its last {0} characters are not shown. Export it to read them.</source>
   <translation>Dieser Ausschnitt ist sehr lang: Seine letzten {0} Zeichen werden nicht gezeigt. Zum Lesen exportieren.</translation>
  </message>
  <message>
   <source>Untitled</source>
   <translation>Ohne Überschrift</translation>
  </message>
  <message>
   <source>no date</source>
   <translation>kein Datum</translation>
  </message>
  <message>
   <source>pasted text</source>
   <translation>eingefügter Text</translation>
  </message>
  <message>
   <source>read from a Markdown note</source>
   <translation>aus einer Markdown-Notiz gelesen</translation>
  </message>
  <message>
   <source>read from a PDF</source>
   <translation>aus einem PDF gelesen</translation>
  </message>
  <message>
   <source>read from a text file</source>
   <translation>aus einer Textdatei gelesen</translation>
  </message>
  <message>
   <source>read from a web page</source>
   <translation>aus einer Webseite gelesen</translation>
  </message>
  <message>
   <source>read from an e-mail</source>
   <translation>aus einer E-Mail gelesen</translation>
  </message>
  <message>
   <source>read from: {0}</source>
   <translation>gelesen aus: {0}</translation>
  </message>
  <message>
   <source>updated {0}</source>
   <translation>aktualisiert {0}</translation>
  </message>
 </context>
 <context>
  <name>review</name>
  <message>
   <source>Alt text</source>
   <translation>Alternativtext</translation>
  </message>
  <message>
   <source>Back to the list; the draft waits</source>
   <translation>Zurück zur Liste; der Entwurf wartet</translation>
  </message>
  <message>
   <source>Blank</source>
   <translation>Leer</translation>
  </message>
  <message>
   <source>Body</source>
   <translation>Haupttext</translation>
  </message>
  <message>
   <source>Bring a line back that was left out as before</source>
   <translation>Eine wie zuvor weggelassene Zeile zurückholen</translation>
  </message>
  <message>
   <source>Byline</source>
   <translation>Autorenzeile</translation>
  </message>
  <message>
   <source>Caption</source>
   <translation>Bildunterschrift</translation>
  </message>
  <message>
   <source>Credit</source>
   <translation>Bildnachweis</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>Datum</translation>
  </message>
  <message>
   <source>Deck</source>
   <translation>Vorspann</translation>
  </message>
  <message>
   <source>Disclosure</source>
   <translation>Offenlegung</translation>
  </message>
  <message>
   <source>File it</source>
   <translation>Ablegen</translation>
  </message>
  <message>
   <source>Headline</source>
   <translation>Überschrift</translation>
  </message>
  <message>
   <source>Learnt</source>
   <translation>Gelernt</translation>
  </message>
  <message>
   <source>Learnt: left out as before. K brings it back, and it is left out no more.</source>
   <translation>Gelernt: wie zuvor weggelassen. K holt sie zurück, dann wird sie nicht mehr weggelassen.</translation>
  </message>
  <message>
   <source>Left out</source>
   <translation>Weggelassen</translation>
  </message>
  <message>
   <source>Lines that were left out before are most of this article: they are kept. X leaves one out.</source>
   <translation>Zeilen, die früher weggelassen wurden, machen den größten Teil dieses Artikels aus: Sie werden behalten. X lässt eine weg.</translation>
  </message>
  <message>
   <source>Publisher</source>
   <translation>Medium</translation>
  </message>
  <message>
   <source>Section</source>
   <translation>Ressort</translation>
  </message>
  <message>
   <source>Sources</source>
   <translation>Quellen</translation>
  </message>
  <message>
   <source>Take a suggestion, or give it back</source>
   <translation>Einen Vorschlag annehmen oder zurückgeben</translation>
  </message>
  <message>
   <source>The line is: {0}</source>
   <translation>Die Zeile ist: {0}</translation>
  </message>
  <message>
   <source>brings a learnt line back</source>
   <translation>holt eine gelernte Zeile zurück</translation>
  </message>
  <message>
   <source>takes a suggestion</source>
   <translation>nimmt einen Vorschlag an</translation>
  </message>
 </context>
 <context>
  <name>topic_colours</name>
  <message>
   <source>Another…</source>
   <translation>Andere…</translation>
  </message>
  <message>
   <source>As the topic above</source>
   <translation>Wie das Thema darüber</translation>
  </message>
  <message>
   <source>Blue</source>
   <translation>Blau</translation>
  </message>
  <message>
   <source>Colour</source>
   <translation>Farbe</translation>
  </message>
  <message>
   <source>Green</source>
   <translation>Grün</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Keine</translation>
  </message>
  <message>
   <source>Ochre</source>
   <translation>Ocker</translation>
  </message>
  <message>
   <source>Pink</source>
   <translation>Rosa</translation>
  </message>
  <message>
   <source>Red</source>
   <translation>Rot</translation>
  </message>
  <message>
   <source>Slate</source>
   <translation>Schiefer</translation>
  </message>
  <message>
   <source>Teal</source>
   <translation>Petrol</translation>
  </message>
  <message>
   <source>Violet</source>
   <translation>Violett</translation>
  </message>
 </context>
</TS>
