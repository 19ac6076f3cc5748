<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he" sourcelanguage="en">
 <context>
  <name>AboutDialog</name>
  <message>
   <source>&amp;Copy the version</source>
   <translation>העתקת ה&amp;גרסה</translation>
  </message>
  <message>
   <source>About Clippings</source>
   <translation>אודות Clippings</translation>
  </message>
  <message>
   <source>Free software under the Apache License 2.0.</source>
   <translation>תוכנה חופשית ברישיון Apache 2.0.</translation>
  </message>
  <message>
   <source>Press clippings with their sources, photo credits and incidents, kept on your own machine.</source>
   <translation>גזירי עיתונות על מקורותיהם, קרדיטי הצילום והאירועים שבהם, שמורים במחשב שלך.</translation>
  </message>
 </context>
 <context>
  <name>ActivityLogDialog</name>
  <message>
   <source>&amp;Copy</source>
   <translation>ה&amp;עתקה</translation>
  </message>
  <message>
   <source>&amp;Delete</source>
   <translation>&amp;מחיקה</translation>
  </message>
  <message>
   <source>Commands, numbers and times, and no words of articles, searches or names. It stays on this computer; a report of a crash quotes its last lines.</source>
   <translation>פקודות, מספרים וזמנים, בלי מילים מכתבות, מחיפושים או משמות. היומן נשאר במחשב הזה; דוח קריסה מצטט את השורות האחרונות שלו.</translation>
  </message>
  <message>
   <source>Nothing is kept.</source>
   <translation>לא נשמר דבר.</translation>
  </message>
  <message>
   <source>Open its &amp;folder</source>
   <translation>פתיחת ה&amp;תיקייה</translation>
  </message>
  <message>
   <source>The log cannot be deleted: {0}</source>
   <translation>אי אפשר למחוק את היומן: ⁨{0}⁩</translation>
  </message>
  <message>
   <source>What was done lately</source>
   <translation>מה נעשה לאחרונה</translation>
  </message>
 </context>
 <context>
  <name>ArticlePage</name>
  <message>
   <source>Export</source>
   <translation>ייצוא</translation>
  </message>
  <message>
   <source>Export bibliography</source>
   <translation>ייצוא ביבליוגרפיה</translation>
  </message>
 </context>
 <context>
  <name>BackingUp</name>
  <message>
   <source>Back up the library</source>
   <translation>גיבוי הספרייה</translation>
  </message>
  <message>
   <source>Backing up</source>
   <translation>גיבוי</translation>
  </message>
  <message>
   <source>Checking the copy</source>
   <translation>בדיקת ההעתק</translation>
  </message>
  <message>
   <source>Copying the clippings</source>
   <translation>העתקת הגזירים</translation>
  </message>
  <message>
   <source>Open the folder</source>
   <translation>פתיחת התיקייה</translation>
  </message>
  <message>
   <source>Packing</source>
   <translation>אריזה</translation>
  </message>
  <message>
   <source>The backup was not finished: the process that writes it has ended.</source>
   <translation>הגיבוי לא הושלם: התהליך שכותב אותו הסתיים.</translation>
  </message>
  <message>
   <source>The backup was stopped.</source>
   <translation>הגיבוי הופסק.</translation>
  </message>
  <message>
   <source>The library is backed up in {0}.</source>
   <translation>הספרייה גובתה אל ⁨{0}⁩.</translation>
  </message>
 </context>
 <context>
  <name>BringingBack</name>
  <message>
   <source>All files (*)</source>
   <translation>כל הקבצים (*)</translation>
  </message>
  <message>
   <source>Backups (*.zip)</source>
   <translation>גיבויים (*.zip)</translation>
  </message>
  <message>
   <source>Checking the library</source>
   <translation>בדיקת הספרייה</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>תיקייה</translation>
  </message>
  <message>
   <source>Nothing of it is left behind.</source>
   <translation>לא נותר ממנו דבר.</translation>
  </message>
  <message>
   <source>Open it</source>
   <translation>פתיחה</translation>
  </message>
  <message>
   <source>Restore</source>
   <translation>שחזור</translation>
  </message>
  <message>
   <source>Restore a backup</source>
   <translation>שחזור גיבוי</translation>
  </message>
  <message>
   <source>Restore into a new folder</source>
   <translation>שחזור אל תיקייה חדשה</translation>
  </message>
  <message>
   <source>Restoring the backup</source>
   <translation>שחזור הגיבוי</translation>
  </message>
  <message>
   <source>Restoring was stopped.</source>
   <translation>השחזור הופסק.</translation>
  </message>
  <message>
   <source>The backup is damaged: looking for what is whole</source>
   <translation>הגיבוי פגום: מתבצע חיפוש של מה ששלם</translation>
  </message>
  <message>
   <source>The backup was not restored.</source>
   <translation>הגיבוי לא שוחזר.</translation>
  </message>
  <message>
   <source>The library is back in {0}.</source>
   <translation>הספרייה שוחזרה אל ⁨{0}⁩.</translation>
  </message>
  <message>
   <source>{0} of {1}</source>
   <translation>{0} מתוך {1}</translation>
  </message>
 </context>
 <context>
  <name>BrokenOff</name>
  <message>
   <source>Go on with the rest</source>
   <translation>המשך עם השאר</translation>
  </message>
  <message>
   <source>If a newer version began it, that one can go on with it. Or import the same files again: what is in the library already is not imported twice.</source>
   <translation>אם גרסה חדשה יותר התחילה אותו, היא יכולה להמשיך בו. אפשר גם לייבא שוב את אותם קבצים: מה שכבר בספרייה לא ייובא פעמיים.</translation>
  </message>
  <message>
   <source>Leave it</source>
   <translation>להשאיר כך</translation>
  </message>
  <message>
   <source>The import of “{0}” was broken off at its beginning.</source>
   <translation>הייבוא של ”⁨{0}⁩” נקטע בתחילתו.</translation>
  </message>
  <message>
   <source>What was done is in the library and is not imported again.</source>
   <translation>מה שהושלם נמצא בספרייה ולא ייובא שוב.</translation>
  </message>
 </context>
 <context>
  <name>BrowserDoor</name>
  <message>
   <source>If that was not you, make a new token in the preferences.</source>
   <translation>אם לא יזמת זאת, אפשר ליצור אסימון חדש בהעדפות.</translation>
  </message>
  <message>
   <source>No pages come from the browser here. Choose another port, in the extension too.</source>
   <translation>לא מגיעים לכאן דפים מהדפדפן. יש לבחור פתחה אחרת, גם בתוסף.</translation>
  </message>
  <message>
   <source>Port {0} is taken by another program, perhaps by Clippings with another library.</source>
   <translation>פתחה ⁨{0}⁩ תפוסה בידי תוכנה אחרת, אולי בידי Clippings עם ספרייה אחרת.</translation>
  </message>
  <message>
   <source>Preferences…</source>
   <translation>העדפות…</translation>
  </message>
  <message>
   <source>The extension in {0} is paired: pages come in from there.</source>
   <translation>התוסף ב־⁨{0}⁩ מצומד: דפים יתקבלו משם.</translation>
  </message>
  <message>
   <source>The library is not open yet.</source>
   <translation>הספרייה עדיין לא נפתחה.</translation>
  </message>
  <message>
   <source>The library is open for reading only.</source>
   <translation>הספרייה פתוחה לקריאה בלבד.</translation>
  </message>
  <message>
   <source>The process that imports has ended before it was done.</source>
   <translation>תהליך הייבוא הסתיים לפני שהושלם.</translation>
  </message>
  <message>
   <source>There is nothing in it.</source>
   <translation>אין בזה דבר.</translation>
  </message>
 </context>
 <context>
  <name>BrowserSection</name>
  <message>
   <source>&amp;Copy</source>
   <translation>ה&amp;עתקה</translation>
  </message>
  <message>
   <source>&amp;New token</source>
   <translation>אסימון ח&amp;דש</translation>
  </message>
  <message>
   <source>&amp;Port</source>
   <translation>פתח&amp;ה</translation>
  </message>
  <message>
   <source>A button in the browser then hands over the page as you see it. Only this computer is heard.</source>
   <translation>כפתור בדפדפן ימסור את הדף כפי שהוא נראה. רק למחשב הזה יש גישה.</translation>
  </message>
  <message>
   <source>Browser</source>
   <translation>דפדפן</translation>
  </message>
  <message>
   <source>Extension</source>
   <translation>תוסף</translation>
  </message>
  <message>
   <source>Load the extension into the browser, paste the token into its options and press Test there.</source>
   <translation>יש לטעון את התוסף בדפדפן, להדביק את האסימון באפשרויות שלו וללחוץ שם על Test.</translation>
  </message>
  <message>
   <source>Made when it is switched on</source>
   <translation>ייווצר עם ההפעלה</translation>
  </message>
  <message>
   <source>One browser is paired. A new token ends that.</source>
   <translation>דפדפן אחד מצומד. אסימון חדש יבטל זאת.</translation>
  </message>
  <message>
   <source>Show the extension’s &amp;folder</source>
   <translation>הצגת &amp;תיקיית התוסף</translation>
  </message>
  <message>
   <source>T&amp;oken</source>
   <translation>&amp;אסימון</translation>
  </message>
  <message>
   <source>Take pages from the &amp;browser</source>
   <translation>קבלת דפים מהדפדפ&amp;ן</translation>
  </message>
  <message>
   <source>The extension is in {0}; its README says how a browser loads it.</source>
   <translation>התוסף נמצא ב־⁨{0}⁩; קובץ ה־README שלו מסביר איך לטעון אותו בדפדפן.</translation>
  </message>
 </context>
 <context>
  <name>Chip</name>
  <message>
   <source>{0}; press Delete to remove</source>
   <translation>‏⁨{0}⁩; להסרה יש להקיש Delete</translation>
  </message>
 </context>
 <context>
  <name>Citations</name>
  <message>
   <source>Formatting</source>
   <translation>עיצוב ההפניות</translation>
  </message>
  <message>
   <source>Gathering</source>
   <translation>איסוף</translation>
  </message>
 </context>
 <context>
  <name>ClippingDelegate</name>
  <message>
   <source>Untitled</source>
   <translation>ללא כותרת</translation>
  </message>
  <message>
   <source>added {0}</source>
   <translation>נוסף ⁨{0}⁩</translation>
  </message>
 </context>
 <context>
  <name>ClippingList</name>
  <message>
   <source>Clippings</source>
   <translation>גזירים</translation>
  </message>
 </context>
 <context>
  <name>Commands</name>
  <message>
   <source>Address</source>
   <translation>כתובת</translation>
  </message>
  <message>
   <source>Back among the clippings: {0}.</source>
   <translation>שוב בין הגזירים: ⁨{0}⁩.</translation>
  </message>
  <message>
   <source>Clippings ended by a fault the last time.</source>
   <translation>בפעם הקודמת Clippings נסגרה בגלל תקלה.</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>מחיקה</translation>
  </message>
  <message>
   <source>Delete for good</source>
   <translation>מחיקה לצמיתות</translation>
  </message>
  <message>
   <source>Deleted for good: {0}.</source>
   <translation>נמחק לצמיתות: ⁨{0}⁩.</translation>
  </message>
  <message>
   <source>Done again: {0}</source>
   <translation>בוצע שוב: ⁨{0}⁩</translation>
  </message>
  <message>
   <source>Edit details</source>
   <translation>עריכת פרטים</translation>
  </message>
  <message>
   <source>Fetch</source>
   <translation>הבאה</translation>
  </message>
  <message>
   <source>File</source>
   <translation>תיוק</translation>
  </message>
  <message>
   <source>Import a folder</source>
   <translation>ייבוא תיקייה</translation>
  </message>
  <message>
   <source>Import a web page</source>
   <translation>ייבוא דף אינטרנט</translation>
  </message>
  <message>
   <source>Import files</source>
   <translation>ייבוא קבצים</translation>
  </message>
  <message>
   <source>Move to the trash</source>
   <translation>העברה לאשפה</translation>
  </message>
  <message>
   <source>None of its sources is in the library.</source>
   <translation>אף אחד ממקורותיו אינו בספרייה.</translation>
  </message>
  <message>
   <source>Nothing has changed.</source>
   <translation>דבר לא השתנה.</translation>
  </message>
  <message>
   <source>Open another library</source>
   <translation>פתיחת ספרייה אחרת</translation>
  </message>
  <message>
   <source>Open the folder</source>
   <translation>פתיחת התיקייה</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>ביצוע מחדש</translation>
  </message>
  <message>
   <source>Save the list</source>
   <translation>שמירת הרשימה</translation>
  </message>
  <message>
   <source>Save the original</source>
   <translation>שמירת הקובץ המקורי</translation>
  </message>
  <message>
   <source>Save the original…</source>
   <translation>שמירת הקובץ המקורי…</translation>
  </message>
  <message>
   <source>Saved as {0}.</source>
   <translation>נשמר בשם ⁨{0}⁩.</translation>
  </message>
  <message>
   <source>Searching, reading and exporting work as always; a copy of it can be changed.</source>
   <translation>חיפוש, קריאה וייצוא פועלים כרגיל; אפשר לערוך עותק שלה.</translation>
  </message>
  <message>
   <source>Select two clippings with Ctrl and a click to compare them.</source>
   <translation>להשוואה יש לבחור שני גזירים בלחיצה עם Ctrl.</translation>
  </message>
  <message>
   <source>Show the report</source>
   <translation>הצגת הדוח</translation>
  </message>
  <message>
   <source>Star</source>
   <translation>כוכב</translation>
  </message>
  <message>
   <source>Stopped: {0}</source>
   <translation>הופסק: ⁨{0}⁩</translation>
  </message>
  <message>
   <source>Tag with “{0}”</source>
   <translation>תיוג ב”⁨{0}⁩”</translation>
  </message>
  <message>
   <source>Take out of the trash</source>
   <translation>הוצאה מהאשפה</translation>
  </message>
  <message>
   <source>Take the star away</source>
   <translation>הסרת הכוכב</translation>
  </message>
  <message>
   <source>Take “{0}” away</source>
   <translation>הסרת ”⁨{0}⁩”</translation>
  </message>
  <message>
   <source>The export was stopped.</source>
   <translation>הייצוא הופסק.</translation>
  </message>
  <message>
   <source>The language changes when the window is opened next: an import is under way.</source>
   <translation>השפה תתחלף בפתיחה הבאה של החלון: מתבצע ייבוא.</translation>
  </message>
  <message>
   <source>The note is kept.</source>
   <translation>ההערה נשמרה.</translation>
  </message>
  <message>
   <source>The site is asked for this page once, now; nothing else is fetched.</source>
   <translation>העמוד הזה יתבקש מהאתר פעם אחת, עכשיו; שום דבר אחר לא יובא.</translation>
  </message>
  <message>
   <source>There is nothing to export: the list is empty.</source>
   <translation>אין מה לייצא: הרשימה ריקה.</translation>
  </message>
  <message>
   <source>This clipping came without a file.</source>
   <translation>הגזיר הזה הגיע ללא קובץ.</translation>
  </message>
  <message>
   <source>This clipping has no web address.</source>
   <translation>לגזיר הזה אין כתובת אינטרנט.</translation>
  </message>
  <message>
   <source>This kind of file has no text of its own to show.</source>
   <translation>לקובץ מסוג זה אין טקסט משלו להצגה.</translation>
  </message>
  <message>
   <source>This library is open for reading only.</source>
   <translation>הספרייה הזאת פתוחה לקריאה בלבד.</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>ביטול</translation>
  </message>
  <message>
   <source>Undone: {0}</source>
   <translation>בוטל: ⁨{0}⁩</translation>
  </message>
  <message>
   <source>Write a note</source>
   <translation>כתיבת הערה</translation>
  </message>
  <message>
   <source>{0} is in the trash.</source>
   <translation>‏⁨{0}⁩ באשפה.</translation>
  </message>
  <message>
   <source>{0} will be deleted for good. It can be undone until the window is closed.</source>
   <translation>‏⁨{0}⁩ יימחק לצמיתות. אפשר לבטל זאת עד לסגירת החלון.</translation>
  </message>
 </context>
 <context>
  <name>CompareView</name>
  <message>
   <source>&amp;Close (Esc)</source>
   <translation>&amp;סגירה (Esc)</translation>
  </message>
  <message>
   <source>&amp;Scroll together</source>
   <translation>&amp;גלילה משותפת</translation>
  </message>
  <message>
   <source>Both texts say the same</source>
   <translation>שני הטקסטים זהים</translation>
  </message>
  <message>
   <source>Next underlined sentence</source>
   <translation>המשפט המסומן הבא</translation>
  </message>
  <message>
   <source>No sentence is the same in both</source>
   <translation>אין משפט זהה בשניהם</translation>
  </message>
  <message>
   <source>Sentences that both have are underlined: {0}</source>
   <translation>משפטים שבשני הטקסטים מסומנים בקו: ⁨{0}⁩</translation>
  </message>
  <message>
   <source>Sentences that differ are underlined</source>
   <translation>משפטים שונים מסומנים בקו תחתון</translation>
  </message>
  <message>
   <source>Show this one alone</source>
   <translation>הצגת גזיר זה לבדו</translation>
  </message>
  <message>
   <source>Underlined sentence before</source>
   <translation>המשפט המסומן הקודם</translation>
  </message>
 </context>
 <context>
  <name>Controller</name>
  <message>
   <source>Reading the incident</source>
   <translation>קריאת האירוע</translation>
  </message>
 </context>
 <context>
  <name>Copying</name>
  <message>
   <source>You have copied something else meanwhile, and that is still on the clipboard.</source>
   <translation>בינתיים העתקת משהו אחר, והוא עדיין בלוח.</translation>
  </message>
 </context>
 <context>
  <name>CrashDialog</name>
  <message>
   <source>&amp;Copy the report</source>
   <translation>ה&amp;עתקת הדוח</translation>
  </message>
  <message>
   <source>&amp;Go on</source>
   <translation>ה&amp;משך</translation>
  </message>
  <message>
   <source>Open its &amp;folder</source>
   <translation>פתיחת ה&amp;תיקייה</translation>
  </message>
  <message>
   <source>Report</source>
   <translation>דוח</translation>
  </message>
  <message>
   <source>Something went wrong in Clippings</source>
   <translation>משהו השתבש ב־Clippings</translation>
  </message>
  <message>
   <source>This is a mistake of the program, not of yours. What you have filed is safe. You can go on; if the window behaves oddly, close it and start again. Please report it with the text below.</source>
   <translation>זו תקלה של התוכנה ולא טעות בשימוש. כל מה שתויק שמור. אפשר להמשיך; אם החלון מתנהג באופן מוזר, יש לסגור ולפתוח מחדש. נודה על דיווח בצירוף הטקסט שלהלן.</translation>
  </message>
 </context>
 <context>
  <name>DateField</name>
  <message>
   <source>“{0}” cannot be read as a date. Write it as 31 December 2024, 2024-12-31, 2024-12 or 2024.</source>
   <translation>אי אפשר לקרוא את ”⁨{0}⁩” כתאריך. אפשר לכתוב 31 בדצמבר 2024, 2024-12-31, 2024-12 או 2024.</translation>
  </message>
 </context>
 <context>
  <name>DateTold</name>
  <message>
   <source>As EDTF: {0}</source>
   <translation>בתבנית EDTF: {0}</translation>
  </message>
  <message>
   <source>In words: {0}</source>
   <translation>במילים: {0}</translation>
  </message>
 </context>
 <context>
  <name>Desk</name>
  <message>
   <source>Correct “{0}”</source>
   <translation>תיקון ”⁨{0}⁩”</translation>
  </message>
  <message>
   <source>Corrected.</source>
   <translation>תוקן.</translation>
  </message>
  <message>
   <source>Fetch the page</source>
   <translation>אחזור הדף</translation>
  </message>
  <message>
   <source>Fetching asks the site for the page. Keeping makes a clipping of the address alone.</source>
   <translation>באחזור נשלחת לאתר בקשה לקבל את הדף. בשמירה נוצר גזיר מהכתובת בלבד.</translation>
  </message>
  <message>
   <source>File “{0}”</source>
   <translation>תיוק ”⁨{0}⁩”</translation>
  </message>
  <message>
   <source>Filed under {0}.</source>
   <translation>תויק תחת ⁨{0}⁩.</translation>
  </message>
  <message>
   <source>Filed.</source>
   <translation>תויק.</translation>
  </message>
  <message>
   <source>Go on reviewing</source>
   <translation>המשך הבדיקה</translation>
  </message>
  <message>
   <source>Go on with the rest</source>
   <translation>המשך עם השאר</translation>
  </message>
  <message>
   <source>It is in the inbox.</source>
   <translation>נמצא בתיבת הנכנסים.</translation>
  </message>
  <message>
   <source>Its file cannot be told line by line. Correct its fields with “Edit details…” instead.</source>
   <translation>לא ניתן להציג את הקובץ שורה אחר שורה. במקום זאת יש לתקן את השדות באמצעות ”עריכת פרטים…”.</translation>
  </message>
  <message>
   <source>Keep a web address</source>
   <translation>שמירת כתובת אינטרנט</translation>
  </message>
  <message>
   <source>Keep the address</source>
   <translation>שמירת הכתובת</translation>
  </message>
  <message>
   <source>Keep “{0}”</source>
   <translation>שמירת ”⁨{0}⁩”</translation>
  </message>
  <message>
   <source>No draft waits to be reviewed.</source>
   <translation>אין טיוטה הממתינה לבדיקה.</translation>
  </message>
  <message>
   <source>Not all drafts can be read: their file is damaged.</source>
   <translation>לא כל הטיוטות ניתנות לקריאה: הקובץ שלהן פגום.</translation>
  </message>
  <message>
   <source>Not all drafts can be read: their file is damaged. It was kept as {0}.</source>
   <translation>לא כל הטיוטות ניתנות לקריאה: הקובץ שלהן פגום. הוא נשמר בשם ⁨{0}⁩.</translation>
  </message>
  <message>
   <source>Nothing was changed.</source>
   <translation>דבר לא שונה.</translation>
  </message>
  <message>
   <source>Show the list</source>
   <translation>הצגת הרשימה</translation>
  </message>
  <message>
   <source>Show them</source>
   <translation>הצגה</translation>
  </message>
  <message>
   <source>Take it back</source>
   <translation>החזרה</translation>
  </message>
  <message>
   <source>The clipping is not in the library any more. To file this puts it in anew.</source>
   <translation>הגזיר כבר אינו בספרייה. תיוק יוסיף אותו מחדש.</translation>
  </message>
  <message>
   <source>The process that imports has ended before it was done.</source>
   <translation>תהליך הייבוא הסתיים לפני שהושלם.</translation>
  </message>
  <message>
   <source>This is a web address: {0}</source>
   <translation>זו כתובת אינטרנט: ⁨{0}⁩</translation>
  </message>
  <message>
   <source>Thrown away: “{0}”.</source>
   <translation>נזרק: „⁨{0}⁩”.</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>ביטול</translation>
  </message>
  <message>
   <source>What it had stored is in the library. Try the rest again, in smaller parts if it was very large.</source>
   <translation>מה שנשמר נמצא בספרייה. כדאי לנסות שוב את השאר, בחלקים קטנים יותר אם היה גדול מאוד.</translation>
  </message>
  <message>
   <source>What was imported by then is kept.</source>
   <translation>מה שיובא עד אז נשמר.</translation>
  </message>
  <message>
   <source>dropped text</source>
   <translation>טקסט שנגרר</translation>
  </message>
  <message>
   <source>pasted text</source>
   <translation>טקסט שהודבק</translation>
  </message>
  <message>
   <source>picture</source>
   <translation>תמונה</translation>
  </message>
  <message>
   <source>the clipboard</source>
   <translation>הלוח</translation>
  </message>
  <message>
   <source>what was dropped</source>
   <translation>מה שנגרר לכאן</translation>
  </message>
  <message>
   <source>“{0}” is not filed yet; it waits as a draft.</source>
   <translation>‏”⁨{0}⁩” עדיין לא תויק; הוא ממתין כטיוטה.</translation>
  </message>
  <message>
   <source>“{0}” still waits as a draft; it comes after this one.</source>
   <translation>‏”⁨{0}⁩” עדיין ממתין כטיוטה; תורו אחרי זה.</translation>
  </message>
  <message>
   <source>“{0}” waits until this one is decided.</source>
   <translation>‏”⁨{0}⁩” ממתין עד להכרעה בזה.</translation>
  </message>
 </context>
 <context>
  <name>DetailsDialog</name>
  <message>
   <source>&amp;Deck</source>
   <translation>כותרת &amp;משנה</translation>
  </message>
  <message>
   <source>&amp;Headline</source>
   <translation>&amp;כותרת</translation>
  </message>
  <message>
   <source>&amp;Issue</source>
   <translation>&amp;גיליון</translation>
  </message>
  <message>
   <source>&amp;Modified</source>
   <translation>&amp;עודכן</translation>
  </message>
  <message>
   <source>&amp;Publisher</source>
   <translation>כלי &amp;תקשורת</translation>
  </message>
  <message>
   <source>&amp;Volume</source>
   <translation>כר&amp;ך</translation>
  </message>
  <message>
   <source>&amp;Web address</source>
   <translation>כתובת &amp;אינטרנט</translation>
  </message>
  <message>
   <source>B&amp;yline</source>
   <translation>&amp;שורת הכותב</translation>
  </message>
  <message>
   <source>Date&amp;line</source>
   <translation>שורת המ&amp;קום</translation>
  </message>
  <message>
   <source>Disclosures and left out</source>
   <translation>גילוי נאות ומה שהושמט</translation>
  </message>
  <message>
   <source>Disclosures, one a line</source>
   <translation>גילויים נאותים, אחד בכל שורה</translation>
  </message>
  <message>
   <source>Edi&amp;tion</source>
   <translation>מהדו&amp;רה</translation>
  </message>
  <message>
   <source>Edit details</source>
   <translation>עריכת פרטים</translation>
  </message>
  <message>
   <source>Fields</source>
   <translation>שדות</translation>
  </message>
  <message>
   <source>Lan&amp;guage</source>
   <translation>שפ&amp;ה</translation>
  </message>
  <message>
   <source>Left out, one a line</source>
   <translation>מה שהושמט, אחד בכל שורה</translation>
  </message>
  <message>
   <source>P&amp;ages</source>
   <translation>עמוד&amp;ים</translation>
  </message>
  <message>
   <source>Paragraphs, with an empty line between them</source>
   <translation>פסקאות, ביניהן שורה ריקה</translation>
  </message>
  <message>
   <source>Photos {0}</source>
   <translation>תמונות ⁨{0}⁩</translation>
  </message>
  <message>
   <source>Pla&amp;ce of publication</source>
   <translation>מקום הה&amp;וצאה</translation>
  </message>
  <message>
   <source>Publi&amp;shed</source>
   <translation>&amp;פורסם</translation>
  </message>
  <message>
   <source>S&amp;ection</source>
   <translation>מ&amp;דור</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>שמירה</translation>
  </message>
  <message>
   <source>Several names with a semicolon between them</source>
   <translation>כמה שמות, ביניהם נקודה־פסיק</translation>
  </message>
  <message>
   <source>Sources {0}</source>
   <translation>מקורות ⁨{0}⁩</translation>
  </message>
  <message>
   <source>Text</source>
   <translation>טקסט</translation>
  </message>
 </context>
 <context>
  <name>Dropping</name>
  <message>
   <source>Drop it to take it in</source>
   <translation>שחררו כדי לקלוט</translation>
  </message>
 </context>
 <context>
  <name>DuplicatesDialog</name>
  <message>
   <source>&amp;Let this one stay</source>
   <translation>ה&amp;שארת גזיר זה</translation>
  </message>
  <message>
   <source>&amp;Merge</source>
   <translation>&amp;איחוד</translation>
  </message>
  <message>
   <source>&amp;Show</source>
   <translation>ה&amp;צגה</translation>
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation>&amp;ביטול</translation>
  </message>
  <message>
   <source>Duplicates</source>
   <translation>כפילויות</translation>
  </message>
  <message>
   <source>Headline</source>
   <translation>כותרת</translation>
  </message>
  <message>
   <source>Merge &amp;all</source>
   <translation>איחוד ה&amp;כול</translation>
  </message>
  <message>
   <source>Merge duplicates</source>
   <translation>איחוד כפילויות</translation>
  </message>
  <message>
   <source>Nothing is here twice.</source>
   <translation>שום דבר אינו נמצא כאן פעמיים.</translation>
  </message>
  <message>
   <source>Published</source>
   <translation>פורסם</translation>
  </message>
  <message>
   <source>Publisher</source>
   <translation>כלי תקשורת</translation>
  </message>
  <message>
   <source>Tags</source>
   <translation>תגיות</translation>
  </message>
  <message>
   <source>These clippings have the same words, or without words the same address. The one that stays gets the topics, incidents, notes and highlights of the others, what was corrected in them, and what it does not say itself. The others go to the trash.</source>
   <translation>לגזירים האלה אותן המילים, ובלי מילים אותה הכתובת. הגזיר שנשאר מקבל את הנושאים, האירועים, ההערות והסימונים של האחרים, את מה שתוקן בהם ואת מה שאינו אומר בעצמו. האחרים עוברים לאשפה.</translation>
  </message>
  <message>
   <source>Untitled</source>
   <translation>ללא כותרת</translation>
  </message>
  <message>
   <source>What happens</source>
   <translation>מה יקרה</translation>
  </message>
  <message>
   <source>stays</source>
   <translation>נשאר</translation>
  </message>
  <message>
   <source>to the trash</source>
   <translation>לאשפה</translation>
  </message>
 </context>
 <context>
  <name>EvidencePane</name>
  <message>
   <source>Evidence</source>
   <translation>סימוכין</translation>
  </message>
  <message>
   <source>Incidents</source>
   <translation>אירועים</translation>
  </message>
  <message>
   <source>Linked sources</source>
   <translation>מקורות מקושרים</translation>
  </message>
  <message>
   <source>No clipping is selected.</source>
   <translation>לא נבחר גזיר.</translation>
  </message>
  <message>
   <source>Not tied to an incident, and the text reports no dated event.</source>
   <translation>אינו משויך לאירוע, והטקסט אינו מדווח על אירוע מתוארך.</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>הערות</translation>
  </message>
  <message>
   <source>Nothing in the library is like this one.</source>
   <translation>אין בספרייה דבר דומה לזה.</translation>
  </message>
  <message>
   <source>Origin</source>
   <translation>מוצא</translation>
  </message>
  <message>
   <source>Photo credits</source>
   <translation>קרדיטי צילום</translation>
  </message>
  <message>
   <source>Provenance</source>
   <translation>מוצא</translation>
  </message>
  <message>
   <source>Related</source>
   <translation>קשורים</translation>
  </message>
  <message>
   <source>The article has no photos.</source>
   <translation>אין תמונות בכתבה.</translation>
  </message>
  <message>
   <source>The article names no sources.</source>
   <translation>הכתבה אינה מציינת מקורות.</translation>
  </message>
 </context>
 <context>
  <name>ExportContents</name>
  <message>
   <source>&amp;Archived copies</source>
   <translation>עותקים באר&amp;כיון</translation>
  </message>
  <message>
   <source>&amp;Decks</source>
   <translation>כותרות &amp;משנה</translation>
  </message>
  <message>
   <source>&amp;Image credits</source>
   <translation>קרדיטי צי&amp;לום</translation>
  </message>
  <message>
   <source>&amp;Quotations, with ¶</source>
   <translation>&amp;ציטוטים, עם ¶</translation>
  </message>
  <message>
   <source>A note of &amp;what is lost</source>
   <translation>רשימת מה &amp;שאובד</translation>
  </message>
  <message>
   <source>A text file that says what the format cannot carry, where there is anything</source>
   <translation>קובץ טקסט המפרט מה התבנית אינה יכולה לכלול, אם יש כזה</translation>
  </message>
  <message>
   <source>As parts of their own</source>
   <translation>כחלקים נפרדים</translation>
  </message>
  <message>
   <source>Beside the file</source>
   <translation>לצד הקובץ</translation>
  </message>
  <message>
   <source>Chronolog&amp;y of incidents</source>
   <translation>כ&amp;רונולוגיה של האירועים</translation>
  </message>
  <message>
   <source>Day of ret&amp;rieval</source>
   <translation>יום האח&amp;זור</translation>
  </message>
  <message>
   <source>Each picture you hold, small, so that a credit can be told to be that of the right one</source>
   <translation>כל תמונה שברשותך, בקטן, כדי שיהיה ברור לאיזו תמונה שייך הקרדיט</translation>
  </message>
  <message>
   <source>My &amp;notes</source>
   <translation>ה&amp;הערות שלי</translation>
  </message>
  <message>
   <source>Photographer, agency and rights of every picture</source>
   <translation>צלם, סוכנות וזכויות של כל תמונה</translation>
  </message>
  <message>
   <source>Printed with each entry; a manifest and a verifier go into a folder beside the file</source>
   <translation>מודפס בכל רשומה; רשימת גיבובים וכלי בדיקה נשמרים בתיקייה לצד הקובץ</translation>
  </message>
  <message>
   <source>S&amp;HA-256 of the originals</source>
   <translation>&amp;גיבוב SHA-256 של הקבצים המקוריים</translation>
  </message>
  <message>
   <source>S&amp;mall pictures beside them</source>
   <translation>תמונות קט&amp;נות לידם</translation>
  </message>
  <message>
   <source>Sources &amp;cited</source>
   <translation>מק&amp;ורות מצוטטים</translation>
  </message>
  <message>
   <source>The day each clipping was taken in</source>
   <translation>היום שבו נקלט כל גזיר</translation>
  </message>
  <message>
   <source>The lines under each headline</source>
   <translation>השורות שמתחת לכל כותרת</translation>
  </message>
  <message>
   <source>The ori&amp;ginals, with a verifier</source>
   <translation>הק&amp;בצים המקוריים, עם כלי בדיקה</translation>
  </message>
  <message>
   <source>What came in, byte for byte, and a small program that tells whether it was changed</source>
   <translation>מה שהתקבל, בית אחר בית, ותוכנה קטנה הבודקת אם שונה</translation>
  </message>
  <message>
   <source>What each article cites, and whether you hold it</source>
   <translation>מה מצוטט בכל כתבה, והאם הוא בספרייה</translation>
  </message>
  <message>
   <source>What the clippings of an incident report with a date, before its entries</source>
   <translation>מה שגזירי האירוע מדווחים עם תאריך, לפני הרשומות שלו</translation>
  </message>
  <message>
   <source>What your notes quote (&gt; …), with the paragraph it stands in</source>
   <translation>מה שמצוטט בהערות (&gt; …), עם הפסקה שבה הוא מופיע</translation>
  </message>
  <message>
   <source>Where a copy in a web archive is, or where to look for one</source>
   <translation>היכן נמצא עותק בארכיון אינטרנט, או היכן לחפש אותו</translation>
  </message>
  <message>
   <source>With each entry</source>
   <translation>בכל רשומה</translation>
  </message>
 </context>
 <context>
  <name>ExportDialog</name>
  <message>
   <source>&amp;Browse…</source>
   <translation>&amp;עיון…</translation>
  </message>
  <message>
   <source>&amp;Format</source>
   <translation>&amp;תבנית</translation>
  </message>
  <message>
   <source>&amp;Other style…</source>
   <translation>סגנון &amp;אחר…</translation>
  </message>
  <message>
   <source>&amp;Style</source>
   <translation>&amp;סגנון</translation>
  </message>
  <message>
   <source>&amp;To</source>
   <translation>&amp;יעד</translation>
  </message>
  <message>
   <source>As they are listed</source>
   <translation>לפי סדר הרשימה</translation>
  </message>
  <message>
   <source>By author</source>
   <translation>לפי כותב</translation>
  </message>
  <message>
   <source>Choose a citation style</source>
   <translation>בחירת סגנון ציטוט</translation>
  </message>
  <message>
   <source>Citation styles (*.csl)</source>
   <translation>סגנונות ציטוט (*.csl)</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>ייצוא</translation>
  </message>
  <message>
   <source>Export a bibliography</source>
   <translation>ייצוא ביבליוגרפיה</translation>
  </message>
  <message>
   <source>Formatting</source>
   <translation>עיצוב ההפניות</translation>
  </message>
  <message>
   <source>Gathering</source>
   <translation>איסוף</translation>
  </message>
  <message>
   <source>Gro&amp;up by</source>
   <translation>&amp;קיבוץ לפי</translation>
  </message>
  <message>
   <source>Incident</source>
   <translation>אירוע</translation>
  </message>
  <message>
   <source>Making the preview …</source>
   <translation>התצוגה המקדימה בהכנה…</translation>
  </message>
  <message>
   <source>Newest first</source>
   <translation>מהחדש לישן</translation>
  </message>
  <message>
   <source>No grouping</source>
   <translation>ללא קיבוץ</translation>
  </message>
  <message>
   <source>Nothing is lost in this format.</source>
   <translation>דבר אינו אובד בתבנית הזאת.</translation>
  </message>
  <message>
   <source>Of the sample, this format cannot carry:</source>
   <translation>מתוך הדוגמה, התבנית הזאת אינה יכולה לכלול:</translation>
  </message>
  <message>
   <source>Oldest first</source>
   <translation>מהישן לחדש</translation>
  </message>
  <message>
   <source>Ord&amp;er</source>
   <translation>ס&amp;דר</translation>
  </message>
  <message>
   <source>PDF document</source>
   <translation>מסמך PDF</translation>
  </message>
  <message>
   <source>Preview</source>
   <translation>תצוגה מקדימה</translation>
  </message>
  <message>
   <source>Publisher</source>
   <translation>כלי תקשורת</translation>
  </message>
  <message>
   <source>Say where the file shall go.</source>
   <translation>יש לציין לאן יישמר הקובץ.</translation>
  </message>
  <message>
   <source>Setting the document</source>
   <translation>סידור המסמך</translation>
  </message>
  <message>
   <source>Stopped.</source>
   <translation>הופסק.</translation>
  </message>
  <message>
   <source>The process that writes has ended before it was done.</source>
   <translation>תהליך הכתיבה הסתיים לפני שהושלם.</translation>
  </message>
  <message>
   <source>There is no folder {0}.</source>
   <translation>אין תיקייה ⁨{0}⁩.</translation>
  </message>
  <message>
   <source>This format cannot carry:</source>
   <translation>התבנית הזאת אינה יכולה לכלול:</translation>
  </message>
  <message>
   <source>This format has no preview: it is not text.</source>
   <translation>לתבנית הזאת אין תצוגה מקדימה: היא אינה טקסט.</translation>
  </message>
  <message>
   <source>To</source>
   <translation>יעד</translation>
  </message>
  <message>
   <source>Topic</source>
   <translation>נושא</translation>
  </message>
  <message>
   <source>What</source>
   <translation>מה</translation>
  </message>
  <message>
   <source>Writing …</source>
   <translation>בכתיבה…</translation>
  </message>
  <message>
   <source>Year</source>
   <translation>שנה</translation>
  </message>
  <message>
   <source>bibliography</source>
   <translation>bibliography</translation>
  </message>
  <message>
   <source>{0} is a folder: add a file name.</source>
   <translation>‏⁨{0}⁩ היא תיקייה: יש להוסיף שם קובץ.</translation>
  </message>
  <message>
   <source>… This is a sample of the first {0} clippings; the file has {1} clippings.</source>
   <translation>… זו דוגמה מ־⁨{0}⁩ הגזירים הראשונים; בקובץ ⁨{1}⁩ גזירים.</translation>
  </message>
  <message>
   <source>… and so on; the file has {0}.</source>
   <translation>… וכן הלאה; בקובץ ⁨{0}⁩.</translation>
  </message>
 </context>
 <context>
  <name>Favourites</name>
  <message>
   <source>Fa&amp;vourite topics</source>
   <translation>נושאים &amp;מועדפים</translation>
  </message>
  <message>
   <source>Give a topic of the sidebar a key in its menu</source>
   <translation>בתפריט של נושא בסרגל הצד אפשר לתת לו מקש</translation>
  </message>
  <message>
   <source>Tag with “{0}”</source>
   <translation>תיוג ב”⁨{0}⁩”</translation>
  </message>
  <message>
   <source>Take “{0}” away</source>
   <translation>הסרת ”⁨{0}⁩”</translation>
  </message>
  <message>
   <source>Turn “{0}” on or off</source>
   <translation>תיוג ב”⁨{0}⁩” או הסרתו</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>ביטול</translation>
  </message>
 </context>
 <context>
  <name>FindBar</name>
  <message>
   <source>Close</source>
   <translation>סגירה</translation>
  </message>
  <message>
   <source>Find in the article</source>
   <translation>חיפוש בכתבה</translation>
  </message>
  <message>
   <source>Next hit</source>
   <translation>ההופעה הבאה</translation>
  </message>
  <message>
   <source>Not in this article</source>
   <translation>לא בכתבה הזאת</translation>
  </message>
  <message>
   <source>Previous hit</source>
   <translation>ההופעה הקודמת</translation>
  </message>
  <message>
   <source>{0} of {1}</source>
   <translation>{0} מתוך {1}</translation>
  </message>
 </context>
 <context>
  <name>FindsModel</name>
  <message>
   <source>Found</source>
   <translation>נמצא</translation>
  </message>
  <message>
   <source>Input</source>
   <translation>קלט</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>סוג</translation>
  </message>
  <message>
   <source>What becomes of it</source>
   <translation>מה ייעשה בו</translation>
  </message>
 </context>
 <context>
  <name>FolderWatch</name>
  <message>
   <source>It is looked for again from time to time. The preferences name another.</source>
   <translation>היא תיבדק שוב מדי פעם. אפשר לבחור אחרת בהעדפות.</translation>
  </message>
  <message>
   <source>Preferences…</source>
   <translation>העדפות…</translation>
  </message>
  <message>
   <source>The watched folder {0} cannot be read: {1}.</source>
   <translation>אי אפשר לקרוא את התיקייה במעקב ⁨{0}⁩: ⁨{1}⁩.</translation>
  </message>
 </context>
 <context>
  <name>GoTo</name>
  <message>
   <source>&gt; commands   # topics   @ incidents</source>
   <translation>‏‎&gt; פקודות   ‎# נושאים   ‎@ אירועים</translation>
  </message>
  <message>
   <source>Go to</source>
   <translation>מעבר אל</translation>
  </message>
  <message>
   <source>Go to a clipping, topic, incident, search or command</source>
   <translation>מעבר לגזיר, לנושא, לאירוע, לחיפוש או לפקודה</translation>
  </message>
  <message>
   <source>Nothing fits</source>
   <translation>אין התאמה</translation>
  </message>
  <message>
   <source>Search for “{0}”</source>
   <translation>חיפוש ”⁨{0}⁩”</translation>
  </message>
  <message>
   <source>What fits</source>
   <translation>התאמות</translation>
  </message>
 </context>
 <context>
  <name>HandingOut</name>
  <message>
   <source>Clippings</source>
   <translation>גזירים</translation>
  </message>
  <message>
   <source>Copy the citation</source>
   <translation>העתקת ההפניה</translation>
  </message>
  <message>
   <source>Open the folder</source>
   <translation>פתיחת התיקייה</translation>
  </message>
  <message>
   <source>Print</source>
   <translation>הדפסה</translation>
  </message>
  <message>
   <source>Print the incident</source>
   <translation>הדפסת האירוע</translation>
  </message>
  <message>
   <source>Printing the incident</source>
   <translation>האירוע מודפס</translation>
  </message>
  <message>
   <source>Printing was stopped.</source>
   <translation>ההדפסה הופסקה.</translation>
  </message>
  <message>
   <source>Select fewer, or export them as a PDF.</source>
   <translation>יש לבחור פחות, או לייצא אותם כ־PDF.</translation>
  </message>
  <message>
   <source>The files were not ready: only the text is dragged.</source>
   <translation>הקבצים לא היו מוכנים: רק הטקסט נגרר.</translation>
  </message>
  <message>
   <source>The incident is printed into {0}.</source>
   <translation>האירוע הודפס אל {0}.</translation>
  </message>
  <message>
   <source>The incident is printed.</source>
   <translation>האירוע הודפס.</translation>
  </message>
  <message>
   <source>The other program may take it from the clipboard.</source>
   <translation>אולי התוכנה האחרת תקבל את זה מהלוח.</translation>
  </message>
  <message>
   <source>Try it again in a moment.</source>
   <translation>אפשר לנסות שוב בעוד רגע.</translation>
  </message>
  <message>
   <source>What the printer had by then may still come out.</source>
   <translation>מה שכבר הגיע למדפסת עשוי עוד לצאת.</translation>
  </message>
  <message>
   <source>What you dragged was not taken there.</source>
   <translation>מה שנגרר לא התקבל שם.</translation>
  </message>
 </context>
 <context>
  <name>HelpDialog</name>
  <message>
   <source>A topic onto another</source>
   <translation>נושא אל נושא אחר</translation>
  </message>
  <message>
   <source>Arrows, on a photo</source>
   <translation>חצים, על תצלום</translation>
  </message>
  <message>
   <source>Arrows, on the bars</source>
   <translation>חצים, על העמודות</translation>
  </message>
  <message>
   <source>By dragging</source>
   <translation>בגרירה</translation>
  </message>
  <message>
   <source>Clippings onto a topic or incident</source>
   <translation>גזירים אל נושא או אירוע</translation>
  </message>
  <message>
   <source>Clippings out of the window</source>
   <translation>גזירים אל מחוץ לחלון</translation>
  </message>
  <message>
   <source>Ctrl and the wheel, in the article</source>
   <translation>‏Ctrl וגלגל העכבר, בכתבה</translation>
  </message>
  <message>
   <source>Down, in the search field</source>
   <translation>חץ למטה, בשדה החיפוש</translation>
  </message>
  <message>
   <source>Enter, in the list</source>
   <translation>‏Enter, ברשימה</translation>
  </message>
  <message>
   <source>Enter, while finding in the article</source>
   <translation>‏Enter, בחיפוש בכתבה</translation>
  </message>
  <message>
   <source>Esc</source>
   <translation>Esc</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>מקשים</translation>
  </message>
  <message>
   <source>Keys and searching</source>
   <translation>מקשים וחיפוש</translation>
  </message>
  <message>
   <source>Keys in other places</source>
   <translation>מקשים במקומות אחרים</translation>
  </message>
  <message>
   <source>Keys of the review</source>
   <translation>מקשי הבדיקה</translation>
  </message>
  <message>
   <source>Letters, in the list</source>
   <translation>אותיות, ברשימה</translation>
  </message>
  <message>
   <source>Over the bars above the list</source>
   <translation>על פני העמודות שמעל הרשימה</translation>
  </message>
  <message>
   <source>Searching</source>
   <translation>חיפוש</translation>
  </message>
  <message>
   <source>change the size of its text</source>
   <translation>משנים את גודל הטקסט שלה</translation>
  </message>
  <message>
   <source>combine</source>
   <translation>צירוף תנאים</translation>
  </message>
  <message>
   <source>dates; also before: after: added:</source>
   <translation>תאריכים; גם before: after: added:</translation>
  </message>
  <message>
   <source>go from bar to bar; with Shift over several, Enter takes them</source>
   <translation>עוברים מעמודה לעמודה, ועם Shift על פני כמה; Enter בוחר בהן</translation>
  </message>
  <message>
   <source>go to the headline that begins so</source>
   <translation>מובילות לכותרת שמתחילה כך</translation>
  </message>
  <message>
   <source>go to the next photo and back</source>
   <translation>מובילים לתצלום הבא ובחזרה</translation>
  </message>
  <message>
   <source>goes to the article</source>
   <translation>מוביל לכתבה</translation>
  </message>
  <message>
   <source>goes to the list</source>
   <translation>מוביל לרשימה</translation>
  </message>
  <message>
   <source>goes to the next hit, with Shift to the one before</source>
   <translation>מוביל להופעה הבאה, ועם Shift לקודמת</translation>
  </message>
  <message>
   <source>in a photo credit; also photographer: agency: caption: alt:</source>
   <translation>בקרדיט צילום; גם photographer: agency: caption: alt:</translation>
  </message>
  <message>
   <source>in the headline; also deck: body: byline: source: note:</source>
   <translation>בכותרת; גם deck: body: byline: source: note:</translation>
  </message>
  <message>
   <source>in the topic or below it</source>
   <translation>בנושא או מתחתיו</translation>
  </message>
  <message>
   <source>its state</source>
   <translation>מצבו</translation>
  </message>
  <message>
   <source>leaves a field, a review, a comparison, an overview or the full screen</source>
   <translation>יוצא משדה, מבדיקה, מהשוואה, מסקירה או ממסך מלא</translation>
  </message>
  <message>
   <source>names it as a source</source>
   <translation>מציין זאת כמקור</translation>
  </message>
  <message>
   <source>narrows the list to these dates</source>
   <translation>מצמצם את הרשימה לתאריכים האלה</translation>
  </message>
  <message>
   <source>one letter wrong</source>
   <translation>אות אחת שגויה</translation>
  </message>
  <message>
   <source>printed by this outlet; also section: lang:</source>
   <translation>התפרסם בכלי תקשורת זה; גם section: lang:</translation>
  </message>
  <message>
   <source>puts it below that one; onto the heading: at the top</source>
   <translation>מציב אותו מתחתיו; אל כותרת המדור: ברמה העליונה</translation>
  </message>
  <message>
   <source>tags them</source>
   <translation>מתייג אותם</translation>
  </message>
  <message>
   <source>their citations and files; with Alt held, their text</source>
   <translation>ההפניות והקבצים שלהם; עם Alt לחוץ, הטקסט שלהם</translation>
  </message>
  <message>
   <source>these words in this order</source>
   <translation>המילים האלה בסדר הזה</translation>
  </message>
  <message>
   <source>tied to the incident</source>
   <translation>משויך לאירוע</translation>
  </message>
  <message>
   <source>what it has</source>
   <translation>מה יש בו</translation>
  </message>
  <message>
   <source>within five words of each other</source>
   <translation>במרחק של עד חמש מילים זו מזו</translation>
  </message>
  <message>
   <source>words that begin so</source>
   <translation>מילים שנפתחות כך</translation>
  </message>
 </context>
 <context>
  <name>History</name>
  <message>
   <source>Doing again: {0}</source>
   <translation>בביצוע מחדש: ⁨{0}⁩</translation>
  </message>
  <message>
   <source>Undoing: {0}</source>
   <translation>בביטול: ⁨{0}⁩</translation>
  </message>
 </context>
 <context>
  <name>ImportPreviewDialog</name>
  <message>
   <source>&amp;Import</source>
   <translation>&amp;ייבוא</translation>
  </message>
  <message>
   <source>&amp;Import {0}</source>
   <translation>&amp;ייבוא ⁨{0}⁩</translation>
  </message>
  <message>
   <source>How much was looked at</source>
   <translation>כמה כבר נבדק</translation>
  </message>
  <message>
   <source>I&amp;ncidents</source>
   <translation>&amp;אירועים</translation>
  </message>
  <message>
   <source>Import</source>
   <translation>ייבוא</translation>
  </message>
  <message>
   <source>Incidents for all of them, separated by commas</source>
   <translation>אירועים לכולם, מופרדים בפסיקים</translation>
  </message>
  <message>
   <source>Looking through the files…</source>
   <translation>הקבצים בבדיקה…</translation>
  </message>
  <message>
   <source>Looking through the files… {0}.</source>
   <translation>הקבצים בבדיקה… ⁨{0}⁩.</translation>
  </message>
  <message>
   <source>Nothing is ticked: there is nothing to import.</source>
   <translation>דבר אינו מסומן: אין מה לייבא.</translation>
  </message>
  <message>
   <source>Nothing that could be imported was found.</source>
   <translation>לא נמצא דבר שאפשר לייבא.</translation>
  </message>
  <message>
   <source>T&amp;opics</source>
   <translation>&amp;נושאים</translation>
  </message>
  <message>
   <source>The &amp;folders that files lie in become topics</source>
   <translation>ה&amp;תיקיות שבהן נמצאים הקבצים נהפכות לנושאים</translation>
  </message>
  <message>
   <source>Topics for all of them, separated by commas</source>
   <translation>נושאים לכולם, מופרדים בפסיקים</translation>
  </message>
  <message>
   <source>What was found</source>
   <translation>מה שנמצא</translation>
  </message>
 </context>
 <context>
  <name>IncidentDialog</name>
  <message>
   <source>&amp;Date</source>
   <translation>&amp;תאריך</translation>
  </message>
  <message>
   <source>&amp;Name</source>
   <translation>&amp;שם</translation>
  </message>
  <message>
   <source>&amp;Place</source>
   <translation>&amp;מקום</translation>
  </message>
  <message>
   <source>&amp;Status</source>
   <translation>מ&amp;צב</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>הוספה</translation>
  </message>
  <message>
   <source>An incident needs a name.</source>
   <translation>לאירוע דרוש שם.</translation>
  </message>
  <message>
   <source>Confirmed</source>
   <translation>אומת</translation>
  </message>
  <message>
   <source>Date as pr&amp;inted</source>
   <translation>תאריך כפי ש&amp;נדפס</translation>
  </message>
  <message>
   <source>Disputed</source>
   <translation>שנוי במחלוקת</translation>
  </message>
  <message>
   <source>Edit the incident</source>
   <translation>עריכת האירוע</translation>
  </message>
  <message>
   <source>New incident</source>
   <translation>אירוע חדש</translation>
  </message>
  <message>
   <source>One person or organisation a line</source>
   <translation>אדם או ארגון אחד בכל שורה</translation>
  </message>
  <message>
   <source>P&amp;articipants</source>
   <translation>משתת&amp;פים</translation>
  </message>
  <message>
   <source>Refuted</source>
   <translation>הופרך</translation>
  </message>
  <message>
   <source>Reported</source>
   <translation>דווח</translation>
  </message>
  <message>
   <source>S&amp;ummary</source>
   <translation>ת&amp;קציר</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>שמירה</translation>
  </message>
 </context>
 <context>
  <name>IncidentView</name>
  <message>
   <source>Chronology</source>
   <translation>כרונולוגיה</translation>
  </message>
  <message>
   <source>Cited sources</source>
   <translation>מקורות מצוטטים</translation>
  </message>
  <message>
   <source>Clippings</source>
   <translation>גזירים</translation>
  </message>
  <message>
   <source>Confirmed</source>
   <translation>אומת</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>תאריך</translation>
  </message>
  <message>
   <source>Disputed</source>
   <translation>שנוי במחלוקת</translation>
  </message>
  <message>
   <source>Edit…</source>
   <translation>עריכה…</translation>
  </message>
  <message>
   <source>Export a bibliography of the incident's clippings</source>
   <translation>ייצוא ביבליוגרפיה של גזירי האירוע</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>ייצוא…</translation>
  </message>
  <message>
   <source>Held</source>
   <translation>בספרייה</translation>
  </message>
  <message>
   <source>Its clippings name no sources.</source>
   <translation>הגזירים שלו אינם מציינים מקורות.</translation>
  </message>
  <message>
   <source>Its clippings report no dated event.</source>
   <translation>הגזירים שלו אינם מדווחים על אירוע מתוארך.</translation>
  </message>
  <message>
   <source>No clipping is tied to it yet.</source>
   <translation>עדיין לא שויך אליו גזיר.</translation>
  </message>
  <message>
   <source>No date</source>
   <translation>אין תאריך</translation>
  </message>
  <message>
   <source>Not held</source>
   <translation>לא בספרייה</translation>
  </message>
  <message>
   <source>Participants</source>
   <translation>משתתפים</translation>
  </message>
  <message>
   <source>Place</source>
   <translation>מקום</translation>
  </message>
  <message>
   <source>Print…</source>
   <translation>הדפסה…</translation>
  </message>
  <message>
   <source>Refuted</source>
   <translation>הופרך</translation>
  </message>
  <message>
   <source>Reported</source>
   <translation>דווח</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>מצב</translation>
  </message>
 </context>
 <context>
  <name>Indexing</name>
  <message>
   <source>Making clippings searchable</source>
   <translation>הכנת הגזירים לחיפוש</translation>
  </message>
 </context>
 <context>
  <name>LearntLinesDialog</name>
  <message>
   <source>&amp;Delete</source>
   <translation>&amp;מחיקה</translation>
  </message>
  <message>
   <source>&amp;Leave out from now on</source>
   <translation>&amp;השמטה מעתה</translation>
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation>&amp;ביטול</translation>
  </message>
  <message>
   <source>A line you mark as left out in a review is left out of that outlet’s next articles. Numbers in it do not matter. It stays among what was left out of each clipping.</source>
   <translation>שורה שסומנה כמושמטת בבדיקה תושמט גם מהכתבות הבאות של אותו כלי תקשורת. מספרים שבה אינם משנים. היא נשמרת בין מה שהושמט מכל גזיר.</translation>
  </message>
  <message>
   <source>Delete learnt lines</source>
   <translation>מחיקת שורות שנלמדו</translation>
  </message>
  <message>
   <source>Leave a line out</source>
   <translation>השמטת שורה</translation>
  </message>
  <message>
   <source>Lines left out</source>
   <translation>שורות שהושמטו</translation>
  </message>
  <message>
   <source>Narrow the list</source>
   <translation>צמצום הרשימה</translation>
  </message>
  <message>
   <source>No line is left out yet. In a review, X leaves a line out.</source>
   <translation>עדיין אין שורות מושמטות. בבדיקה, X משמיט שורה.</translation>
  </message>
 </context>
 <context>
  <name>Leaving</name>
  <message>
   <source>Close it once more to stop that; it is then as if it had not been begun.</source>
   <translation>סגירה נוספת תעצור זאת; אז הכול יהיה כאילו לא התחיל.</translation>
  </message>
  <message>
   <source>Stop and close</source>
   <translation>לעצור ולסגור</translation>
  </message>
  <message>
   <source>The window closes as soon as this is done: {0}</source>
   <translation>החלון ייסגר ברגע שזה יושלם: ⁨{0}⁩</translation>
  </message>
 </context>
 <context>
  <name>LinesView</name>
  <message>
   <source>Lines of the text and what they were taken for</source>
   <translation>שורות הטקסט ובתור מה זוהו</translation>
  </message>
 </context>
 <context>
  <name>ListPane</name>
  <message>
   <source>Clippings wait here until they are filed.</source>
   <translation>גזירים ממתינים כאן עד לתיוקם.</translation>
  </message>
  <message>
   <source>Ctrl+D stars the clippings that are selected.</source>
   <translation>‏Ctrl+D מסמן בכוכב את הגזירים שנבחרו.</translation>
  </message>
  <message>
   <source>Every clipping of the library says when it was published.</source>
   <translation>בכל גזיר בספרייה צוין מתי פורסם.</translation>
  </message>
  <message>
   <source>Every photo of the library names whom it is from.</source>
   <translation>לכל תמונה בספרייה צוין של מי היא.</translation>
  </message>
  <message>
   <source>No clipping fits. Take a word or a filter away, or look at all of them.</source>
   <translation>אין גזיר מתאים. אפשר להסיר מילה או מסנן, או להציג את כולם.</translation>
  </message>
  <message>
   <source>No credit is missing</source>
   <translation>לא חסר אף קרדיט</translation>
  </message>
  <message>
   <source>No date is missing</source>
   <translation>לא חסר אף תאריך</translation>
  </message>
  <message>
   <source>Nothing found</source>
   <translation>לא נמצא דבר</translation>
  </message>
  <message>
   <source>Nothing here yet</source>
   <translation>עדיין אין כאן דבר</translation>
  </message>
  <message>
   <source>Nothing is starred</source>
   <translation>אין גזירים עם כוכב</translation>
  </message>
  <message>
   <source>One moment</source>
   <translation>רק רגע</translation>
  </message>
  <message>
   <source>Show all clippings</source>
   <translation>הצגת כל הגזירים</translation>
  </message>
  <message>
   <source>Still shown: all clippings</source>
   <translation>עדיין מוצגים: כל הגזירים</translation>
  </message>
  <message>
   <source>Still shown: {0}</source>
   <translation>עדיין מוצג: {0}</translation>
  </message>
  <message>
   <source>The inbox is empty</source>
   <translation>תיבת הנכנסים ריקה</translation>
  </message>
  <message>
   <source>The index is being made; the clippings appear here as soon as it is there.</source>
   <translation>האינדקס נבנה; הגזירים יופיעו כאן מיד כשיושלם.</translation>
  </message>
  <message>
   <source>The trash is empty</source>
   <translation>האשפה ריקה</translation>
  </message>
  <message>
   <source>What you move to the trash stays here until you delete it for good.</source>
   <translation>מה שמועבר לאשפה נשאר כאן עד למחיקה לצמיתות.</translation>
  </message>
 </context>
 <context>
  <name>LookMenu</name>
  <message>
   <source>Columns</source>
   <translation>עמודות</translation>
  </message>
  <message>
   <source>Comfortable rows</source>
   <translation>שורות מרווחות</translation>
  </message>
  <message>
   <source>Compact rows</source>
   <translation>שורות דחוסות</translation>
  </message>
  <message>
   <source>Show the passage</source>
   <translation>הצגת הקטע</translation>
  </message>
  <message>
   <source>Show the picture</source>
   <translation>הצגת התמונה</translation>
  </message>
  <message>
   <source>Show topics and incidents</source>
   <translation>הצגת נושאים ואירועים</translation>
  </message>
  <message>
   <source>Show when it was added</source>
   <translation>הצגת מועד ההוספה</translation>
  </message>
  <message>
   <source>Table</source>
   <translation>טבלה</translation>
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <source>&amp;Redo</source>
   <translation>ביצוע &amp;מחדש</translation>
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation>&amp;ביטול</translation>
  </message>
 </context>
 <context>
  <name>MessageBar</name>
  <message>
   <source>Details</source>
   <translation>פרטים</translation>
  </message>
  <message>
   <source>Dismiss</source>
   <translation>סגירה</translation>
  </message>
 </context>
 <context>
  <name>NoteEdit</name>
  <message>
   <source>Note</source>
   <translation>הערה</translation>
  </message>
  <message>
   <source>Write a note in Markdown.</source>
   <translation>כתיבת הערה ב־Markdown.</translation>
  </message>
 </context>
 <context>
  <name>NoteView</name>
  <message>
   <source>Click to write on it</source>
   <translation>לחיצה לעריכה</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>הערה</translation>
  </message>
 </context>
 <context>
  <name>NotesPage</name>
  <message>
   <source>Add a note</source>
   <translation>הוספת הערה</translation>
  </message>
  <message>
   <source>Select words in the article: {0} highlights them, {1} writes a note on them.</source>
   <translation>לבחור מילים בכתבה: {0} מסמן אותן, {1} כותב עליהן הערה.</translation>
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
   <translation>‏”⁨{0}⁩” הסתיים.</translation>
  </message>
 </context>
 <context>
  <name>Offer</name>
  <message>
   <source>New: {0}</source>
   <translation>חדש: ⁨{0}⁩</translation>
  </message>
  <message>
   <source>Press {0}: {1}</source>
   <translation>הקשה על ⁨{0}⁩: ⁨{1}⁩</translation>
  </message>
 </context>
 <context>
  <name>OriginalDialog</name>
  <message>
   <source>As it came in</source>
   <translation>כפי שהתקבל</translation>
  </message>
  <message>
   <source>As it came in: {0}</source>
   <translation>כפי שהתקבל: ⁨{0}⁩</translation>
  </message>
  <message>
   <source>Without its pictures and scripts. The file itself is kept as it was.</source>
   <translation>ללא התמונות והסקריפטים שלו. הקובץ עצמו נשמר כמות שהוא.</translation>
  </message>
 </context>
 <context>
  <name>Overview</name>
  <message>
   <source>Agencies</source>
   <translation>סוכנויות</translation>
  </message>
  <message>
   <source>Incidents</source>
   <translation>אירועים</translation>
  </message>
  <message>
   <source>Languages</source>
   <translation>שפות</translation>
  </message>
  <message>
   <source>Overview</source>
   <translation>סקירה כללית</translation>
  </message>
  <message>
   <source>Overview of what was found</source>
   <translation>סקירה של מה שנמצא</translation>
  </message>
  <message>
   <source>Photographers</source>
   <translation>צלמים</translation>
  </message>
  <message>
   <source>Published · drag over the bars to narrow the list</source>
   <translation>פורסם · גרירה על פני העמודות מצמצמת את הרשימה</translation>
  </message>
  <message>
   <source>Publishers</source>
   <translation>כלי תקשורת</translation>
  </message>
  <message>
   <source>Topics</source>
   <translation>נושאים</translation>
  </message>
 </context>
 <context>
  <name>PassageEdits</name>
  <message>
   <source>Change a highlight to {0}</source>
   <translation>שינוי סימון: ⁨{0}⁩</translation>
  </message>
  <message>
   <source>Highlight in {0}</source>
   <translation>סימון: ⁨{0}⁩</translation>
  </message>
  <message>
   <source>Its words are among the highlights of the notes.</source>
   <translation>נוסחו נמצא בין הסימונים שבהערות.</translation>
  </message>
  <message>
   <source>No passage is selected.</source>
   <translation>לא נבחר קטע.</translation>
  </message>
  <message>
   <source>Note on a passage</source>
   <translation>הערה על קטע</translation>
  </message>
  <message>
   <source>Remove a highlight</source>
   <translation>הסרת סימון</translation>
  </message>
  <message>
   <source>Select words of the article’s body first, by the pointer or with Shift and arrows.</source>
   <translation>תחילה יש לבחור מילים בגוף הכתבה, בעכבר או ב־Shift ובחצים.</translation>
  </message>
  <message>
   <source>The passage is no longer in the text.</source>
   <translation>הקטע כבר אינו בטקסט.</translation>
  </message>
  <message>
   <source>The quotation is on the clipboard.</source>
   <translation>הציטוט הועתק ללוח.</translation>
  </message>
 </context>
 <context>
  <name>PhotoWork</name>
  <message>
   <source>Edit details</source>
   <translation>עריכת פרטים</translation>
  </message>
  <message>
   <source>No program on this computer opens this picture.</source>
   <translation>אין במחשב הזה תוכנה שפותחת את התמונה הזאת.</translation>
  </message>
  <message>
   <source>Save the picture</source>
   <translation>שמירת התמונה</translation>
  </message>
  <message>
   <source>The picture of this photo is not in the library.</source>
   <translation>התמונה של הצילום הזה אינה בספרייה.</translation>
  </message>
  <message>
   <source>This picture cannot be read.</source>
   <translation>אי אפשר לקרוא את התמונה הזאת.</translation>
  </message>
  <message>
   <source>[Photograph in “{0}”]</source>
   <translation>[תצלום בכתבה ”{0}“]</translation>
  </message>
 </context>
 <context>
  <name>PhotosEditor</name>
  <message>
   <source>&amp;Add a photo</source>
   <translation>ה&amp;וספת תמונה</translation>
  </message>
  <message>
   <source>&amp;Caption</source>
   <translation>&amp;כיתוב</translation>
  </message>
  <message>
   <source>&amp;Distributor (via)</source>
   <translation>מפ&amp;יץ (דרך)</translation>
  </message>
  <message>
   <source>&amp;Photographer</source>
   <translation>&amp;צלם</translation>
  </message>
  <message>
   <source>&amp;Remove</source>
   <translation>ה&amp;סרה</translation>
  </message>
  <message>
   <source>&amp;Web address</source>
   <translation>כתובת &amp;אינטרנט</translation>
  </message>
  <message>
   <source>A&amp;gency</source>
   <translation>סו&amp;כנות</translation>
  </message>
  <message>
   <source>After paragra&amp;ph</source>
   <translation>אחרי פס&amp;קה</translation>
  </message>
  <message>
   <source>Al&amp;ternative text</source>
   <translation>טקסט &amp;חלופי</translation>
  </message>
  <message>
   <source>C&amp;redit as printed</source>
   <translation>הק&amp;רדיט כפי שנדפס</translation>
  </message>
  <message>
   <source>Flags</source>
   <translation>סימונים</translation>
  </message>
  <message>
   <source>Photos</source>
   <translation>תמונות</translation>
  </message>
  <message>
   <source>not known</source>
   <translation>לא ידוע</translation>
  </message>
 </context>
 <context>
  <name>PicturesDialog</name>
  <message>
   <source>&amp;Close</source>
   <translation>&amp;סגירה</translation>
  </message>
  <message>
   <source>&amp;Full size</source>
   <translation>גודל &amp;מלא</translation>
  </message>
  <message>
   <source>&amp;Save as…</source>
   <translation>&amp;שמירה בשם…</translation>
  </message>
  <message>
   <source>Co&amp;py the picture</source>
   <translation>ה&amp;עתקת התמונה</translation>
  </message>
  <message>
   <source>Each pixel of the picture as one of the screen (Z)</source>
   <translation>כל פיקסל של התמונה כפיקסל אחד במסך (Z)</translation>
  </message>
  <message>
   <source>Next photo</source>
   <translation>התצלום הבא</translation>
  </message>
  <message>
   <source>No credit</source>
   <translation>אין קרדיט</translation>
  </message>
  <message>
   <source>Photo before</source>
   <translation>התצלום הקודם</translation>
  </message>
  <message>
   <source>Photo {0} of {1}</source>
   <translation>תצלום {0} מתוך {1}</translation>
  </message>
 </context>
 <context>
  <name>PreferencesDialog</name>
  <message>
   <source> pt</source>
   <translation> נק׳</translation>
  </message>
  <message>
   <source>&amp;Language</source>
   <translation>ש&amp;פה</translation>
  </message>
  <message>
   <source>&amp;Theme</source>
   <translation>ערכת &amp;צבעים</translation>
  </message>
  <message>
   <source>As the desktop</source>
   <translation>כמו שולחן העבודה</translation>
  </message>
  <message>
   <source>As the system</source>
   <translation>כמו המערכת</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>כהה</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>בהירה</translation>
  </message>
  <message>
   <source>Log for &amp;reports</source>
   <translation>&amp;יומן לדוחות</translation>
  </message>
  <message>
   <source>Normal</source>
   <translation>רגיל</translation>
  </message>
  <message>
   <source>Preferences</source>
   <translation>העדפות</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>שמירה</translation>
  </message>
  <message>
   <source>Size of the article's te&amp;xt</source>
   <translation>&amp;גודל טקסט הכתבה</translation>
  </message>
  <message>
   <source>Tell when a long &amp;job is done and another window is in front</source>
   <translation>הודעה ב&amp;סיום פעולה ארוכה, כשחלון אחר נמצא לפנים</translation>
  </message>
  <message>
   <source>The log that a report of a crash quotes: see it, and delete it</source>
   <translation>היומן שדוח קריסה מצטט: צפייה ומחיקה</translation>
  </message>
  <message>
   <source>What was done lately…</source>
   <translation>מה נעשה לאחרונה…</translation>
  </message>
 </context>
 <context>
  <name>ProgressStrip</name>
  <message>
   <source>Cancel</source>
   <translation>ביטול</translation>
  </message>
  <message>
   <source>Importing</source>
   <translation>מייבא</translation>
  </message>
  <message>
   <source>Progress</source>
   <translation>התקדמות</translation>
  </message>
  <message>
   <source>Stopping…</source>
   <translation>נעצר…</translation>
  </message>
  <message>
   <source>{0} of {1}</source>
   <translation>‏⁨{0}⁩ מתוך ⁨{1}⁩</translation>
  </message>
 </context>
 <context>
  <name>QuestionDialog</name>
  <message>
   <source>Something must stand here.</source>
   <translation>יש להזין כאן ערך.</translation>
  </message>
  <message>
   <source>There is no “{0}”. Choose one of the list.</source>
   <translation>אין „{0}”. יש לבחור מהרשימה.</translation>
  </message>
 </context>
 <context>
  <name>RankedBars</name>
  <message>
   <source>Only the most frequent</source>
   <translation>רק הנפוצים ביותר</translation>
  </message>
 </context>
 <context>
  <name>Reader</name>
  <message>
   <source>Article</source>
   <translation>כתבה</translation>
  </message>
  <message>
   <source>Article: {0}</source>
   <translation>כתבה: {0}</translation>
  </message>
 </context>
 <context>
  <name>ReadingRoom</name>
  <message>
   <source>Escape or {0} leads back.</source>
   <translation>חזרה: ‏Escape או {0}.</translation>
  </message>
 </context>
 <context>
  <name>RecentSearches</name>
  <message>
   <source>Forget these searches</source>
   <translation>לשכוח את החיפושים האלה</translation>
  </message>
  <message>
   <source>Nothing has been searched for yet</source>
   <translation>עדיין לא חיפשו דבר</translation>
  </message>
 </context>
 <context>
  <name>ReportDialog</name>
  <message>
   <source>&amp;Save the list…</source>
   <translation>&amp;שמירת הרשימה…</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>פרטים</translation>
  </message>
  <message>
   <source>Details: {0}</source>
   <translation>פרטים: {0}</translation>
  </message>
  <message>
   <source>Input</source>
   <translation>קלט</translation>
  </message>
  <message>
   <source>Reason</source>
   <translation>סיבה</translation>
  </message>
  <message>
   <source>What was not imported</source>
   <translation>מה שלא יובא</translation>
  </message>
  <message>
   <source>is in the library already</source>
   <translation>כבר נמצא בספרייה</translation>
  </message>
 </context>
 <context>
  <name>ReviewView</name>
  <message>
   <source>&amp;Incidents</source>
   <translation>&amp;אירועים</translation>
  </message>
  <message>
   <source>&amp;Mend the characters</source>
   <translation>&amp;תיקון התווים</translation>
  </message>
  <message>
   <source>&amp;Open that one</source>
   <translation>&amp;פתיחת הגזיר ההוא</translation>
  </message>
  <message>
   <source>&amp;Published</source>
   <translation>פו&amp;רסם</translation>
  </message>
  <message>
   <source>&amp;Read it as it stands</source>
   <translation>&amp;קריאה כפי שזה כתוב</translation>
  </message>
  <message>
   <source>31 December 2024</source>
   <translation>31 בדצמבר 2024</translation>
  </message>
  <message>
   <source>Back (Esc)</source>
   <translation>חזרה (Esc)</translation>
  </message>
  <message>
   <source>Fetching …</source>
   <translation>מביאים …</translation>
  </message>
  <message>
   <source>File (Enter)</source>
   <translation>תיוק (Enter)</translation>
  </message>
  <message>
   <source>Give “{0}” back</source>
   <translation>החזרת „{0}”</translation>
  </message>
  <message>
   <source>Incidents, separated by commas</source>
   <translation>אירועים, מופרדים בפסיקים</translation>
  </message>
  <message>
   <source>Its lines stand here as soon as it is read.</source>
   <translation>השורות יופיעו כאן מיד כשהקריאה תסתיים.</translation>
  </message>
  <message>
   <source>Keep in the inbox</source>
   <translation>השארה בתיבת הנכנסים</translation>
  </message>
  <message>
   <source>No incident is suggested.</source>
   <translation>אין הצעה לאירוע.</translation>
  </message>
  <message>
   <source>No topic is suggested.</source>
   <translation>אין הצעה לנושא.</translation>
  </message>
  <message>
   <source>Pu&amp;blisher</source>
   <translation>כלי &amp;תקשורת</translation>
  </message>
  <message>
   <source>Published</source>
   <translation>פורסם</translation>
  </message>
  <message>
   <source>Publisher</source>
   <translation>כלי תקשורת</translation>
  </message>
  <message>
   <source>Reading …</source>
   <translation>קוראים …</translation>
  </message>
  <message>
   <source>Review before filing</source>
   <translation>בדיקה לפני תיוק</translation>
  </message>
  <message>
   <source>Review: {0}</source>
   <translation>בדיקה: ⁨{0}⁩</translation>
  </message>
  <message>
   <source>Role in the incident</source>
   <translation>תפקיד באירוע</translation>
  </message>
  <message>
   <source>T&amp;opics</source>
   <translation>&amp;נושאים</translation>
  </message>
  <message>
   <source>Take “{0}”</source>
   <translation>קבלת „{0}”</translation>
  </message>
  <message>
   <source>This came with its fields named, so that no lines had to be told apart.</source>
   <translation>זה התקבל עם שדות מוגדרים, ולא היה צורך להבחין בין שורות.</translation>
  </message>
  <message>
   <source>This is in the library already: “{0}”.</source>
   <translation>זה כבר בספרייה: ”⁨{0}⁩”.</translation>
  </message>
  <message>
   <source>This page is in the library with another text: “{0}”. Filing it keeps both.</source>
   <translation>הדף הזה נמצא בספרייה עם טקסט אחר: ”⁨{0}⁩”. תיוקו ישמור את שניהם.</translation>
  </message>
  <message>
   <source>Throw away</source>
   <translation>השלכה</translation>
  </message>
  <message>
   <source>Topics, separated by commas: Security/Defections</source>
   <translation>נושאים, מופרדים בפסיקים: ביטחון/עריקות</translation>
  </message>
 </context>
 <context>
  <name>RoleField</name>
  <message>
   <source>As each is</source>
   <translation>לכל אחד כפי שהוא</translation>
  </message>
  <message>
   <source>Background</source>
   <translation>רקע</translation>
  </message>
  <message>
   <source>Denial</source>
   <translation>הכחשה</translation>
  </message>
  <message>
   <source>Follow-up</source>
   <translation>דיווח המשך</translation>
  </message>
  <message>
   <source>Primary report</source>
   <translation>דיווח ראשוני</translation>
  </message>
 </context>
 <context>
  <name>SearchBar</name>
  <message>
   <source>Best match first</source>
   <translation>המתאימים ביותר תחילה</translation>
  </message>
  <message>
   <source>By byline</source>
   <translation>לפי שורת הכותב</translation>
  </message>
  <message>
   <source>By headline</source>
   <translation>לפי כותרת</translation>
  </message>
  <message>
   <source>By publisher</source>
   <translation>לפי כלי תקשורת</translation>
  </message>
  <message>
   <source>Clear the search</source>
   <translation>ניקוי החיפוש</translation>
  </message>
  <message>
   <source>Did you mean {0}?</source>
   <translation>האם הכוונה ל־⁨{0}⁩?</translation>
  </message>
  <message>
   <source>Filter</source>
   <translation>סינון</translation>
  </message>
  <message>
   <source>Found in {0} s</source>
   <translation>נמצא תוך ⁨{0}⁩ שניות</translation>
  </message>
  <message>
   <source>Last added first</source>
   <translation>האחרונים שנוספו תחילה</translation>
  </message>
  <message>
   <source>Newest first</source>
   <translation>מהחדש לישן</translation>
  </message>
  <message>
   <source>Oldest first</source>
   <translation>מהישן לחדש</translation>
  </message>
  <message>
   <source>Recent searches</source>
   <translation>חיפושים אחרונים</translation>
  </message>
  <message>
   <source>Search clippings</source>
   <translation>חיפוש גזירים</translation>
  </message>
  <message>
   <source>Sort</source>
   <translation>מיון</translation>
  </message>
  <message>
   <source>being put in order…</source>
   <translation>מסודר כעת…</translation>
  </message>
  <message>
   <source>parenthesis still open</source>
   <translation>סוגר עדיין פתוח</translation>
  </message>
  <message>
   <source>quote still open</source>
   <translation>מירכאות עדיין פתוחות</translation>
  </message>
  <message>
   <source>{0} of {1} selected</source>
   <translation>נבחרו ⁨{0}⁩ מתוך ⁨{1}⁩</translation>
  </message>
 </context>
 <context>
  <name>SelectionBar</name>
  <message>
   <source>Mark in {0} ({1})</source>
   <translation>סימון: {0} ({1})</translation>
  </message>
  <message>
   <source>Write a note ({0})</source>
   <translation>כתיבת הערה ({0})</translation>
  </message>
 </context>
 <context>
  <name>SeveralDetailsDialog</name>
  <message>
   <source>&amp;Publisher</source>
   <translation>כלי &amp;תקשורת</translation>
  </message>
  <message>
   <source>B&amp;yline</source>
   <translation>&amp;שורת הכותב</translation>
  </message>
  <message>
   <source>Date&amp;line</source>
   <translation>שורת המ&amp;קום</translation>
  </message>
  <message>
   <source>Edi&amp;tion</source>
   <translation>מהדו&amp;רה</translation>
  </message>
  <message>
   <source>Lan&amp;guage</source>
   <translation>שפ&amp;ה</translation>
  </message>
  <message>
   <source>Not the same in all of them</source>
   <translation>לא זהה בכולם</translation>
  </message>
  <message>
   <source>Pla&amp;ce of publication</source>
   <translation>מקום הה&amp;וצאה</translation>
  </message>
  <message>
   <source>Publi&amp;shed</source>
   <translation>&amp;פורסם</translation>
  </message>
  <message>
   <source>S&amp;ection</source>
   <translation>מ&amp;דור</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>שמירה</translation>
  </message>
  <message>
   <source>Several names with a semicolon between them</source>
   <translation>כמה שמות, ביניהם נקודה־פסיק</translation>
  </message>
  <message>
   <source>What is ticked is written into all of them; an empty field is emptied.</source>
   <translation>מה שמסומן ייכתב בכולם; שדה ריק יתרוקן.</translation>
  </message>
  <message>
   <source>Write this into all of them</source>
   <translation>כתיבה בכולם</translation>
  </message>
 </context>
 <context>
  <name>Sidebar</name>
  <message>
   <source>Colour</source>
   <translation>צבע</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>מחיקה</translation>
  </message>
  <message>
   <source>Edit…</source>
   <translation>עריכה…</translation>
  </message>
  <message>
   <source>Library</source>
   <translation>ספרייה</translation>
  </message>
  <message>
   <source>Merge into…</source>
   <translation>מיזוג עם…</translation>
  </message>
  <message>
   <source>Move…</source>
   <translation>העברה…</translation>
  </message>
  <message>
   <source>New incident…</source>
   <translation>אירוע חדש…</translation>
  </message>
  <message>
   <source>New topic inside…</source>
   <translation>נושא חדש בתוכו…</translation>
  </message>
  <message>
   <source>New topic…</source>
   <translation>נושא חדש…</translation>
  </message>
  <message>
   <source>None</source>
   <translation>ללא</translation>
  </message>
  <message>
   <source>Rename…</source>
   <translation>שינוי שם…</translation>
  </message>
  <message>
   <source>Tag by key</source>
   <translation>מקש לתיוג</translation>
  </message>
  <message>
   <source>{0}: {1}</source>
   <translation>{0}: ⁨{1}⁩</translation>
  </message>
 </context>
 <context>
  <name>SidebarModel</name>
  <message>
   <source>All clippings</source>
   <translation>כל הגזירים</translation>
  </message>
  <message>
   <source>Inbox</source>
   <translation>נכנסים</translation>
  </message>
  <message>
   <source>Incidents</source>
   <translation>אירועים</translation>
  </message>
  <message>
   <source>Library</source>
   <translation>ספרייה</translation>
  </message>
  <message>
   <source>Missing credit</source>
   <translation>חסר קרדיט</translation>
  </message>
  <message>
   <source>Needs a date</source>
   <translation>חסר תאריך</translation>
  </message>
  <message>
   <source>Overview</source>
   <translation>סקירה כללית</translation>
  </message>
  <message>
   <source>Publishers</source>
   <translation>כלי תקשורת</translation>
  </message>
  <message>
   <source>Saved searches</source>
   <translation>חיפושים שמורים</translation>
  </message>
  <message>
   <source>Starred</source>
   <translation>עם כוכב</translation>
  </message>
  <message>
   <source>Topics</source>
   <translation>נושאים</translation>
  </message>
  <message>
   <source>Trash</source>
   <translation>אשפה</translation>
  </message>
  <message>
   <source>{0}, key {1}</source>
   <translation>{0}, מקש {1}</translation>
  </message>
 </context>
 <context>
  <name>SourcesEditor</name>
  <message>
   <source>&amp;Add a source</source>
   <translation>ה&amp;וספת מקור</translation>
  </message>
  <message>
   <source>&amp;Remove</source>
   <translation>ה&amp;סרה</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>סוג</translation>
  </message>
  <message>
   <source>Linked sources</source>
   <translation>מקורות מקושרים</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>שם</translation>
  </message>
  <message>
   <source>Paragraph</source>
   <translation>פסקה</translation>
  </message>
  <message>
   <source>Web address</source>
   <translation>כתובת אינטרנט</translation>
  </message>
  <message>
   <source>attributed</source>
   <translation>מיוחס</translation>
  </message>
  <message>
   <source>link</source>
   <translation>קישור</translation>
  </message>
  <message>
   <source>listed</source>
   <translation>ברשימה</translation>
  </message>
  <message>
   <source>“{0}” is not the number of a paragraph.</source>
   <translation>‏”⁨{0}⁩” אינו מספר של פסקה.</translation>
  </message>
 </context>
 <context>
  <name>Stage</name>
  <message>
   <source>Add the sample articles</source>
   <translation>הוספת כתבות לדוגמה</translation>
  </message>
  <message>
   <source>Begin with an article</source>
   <translation>מתחילים מכתבה</translation>
  </message>
  <message>
   <source>Choose another folder…</source>
   <translation>בחירת תיקייה אחרת…</translation>
  </message>
  <message>
   <source>Choose one in the list to read it.</source>
   <translation>לקריאה יש לבחור אחד מהרשימה.</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>השוואה</translation>
  </message>
  <message>
   <source>Copy one and press Ctrl+V, drop files or a page here, or open files. You see line by line what was read before anything is filed.</source>
   <translation>אפשר להעתיק כתבה ולהקיש Ctrl+V, לגרור לכאן קבצים או דף, או לפתוח קבצים. לפני התיוק רואים שורה אחר שורה מה נקרא.</translation>
  </message>
  <message>
   <source>Details: {0}</source>
   <translation>פרטים: {0}</translation>
  </message>
  <message>
   <source>Edit…</source>
   <translation>עריכה…</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>ייצוא…</translation>
  </message>
  <message>
   <source>Import files…</source>
   <translation>ייבוא קבצים…</translation>
  </message>
  <message>
   <source>No clipping chosen</source>
   <translation>לא נבחר גזיר</translation>
  </message>
  <message>
   <source>Paste an article</source>
   <translation>הדבקת כתבה</translation>
  </message>
  <message>
   <source>Tag…</source>
   <translation>תיוג…</translation>
  </message>
  <message>
   <source>The library cannot be opened</source>
   <translation>אי אפשר לפתוח את הספרייה</translation>
  </message>
  <message>
   <source>“{0}”</source>
   <translation>”⁨{0}⁩”</translation>
  </message>
 </context>
 <context>
  <name>TableHeader</name>
  <message>
   <source>Click to sort; with Shift to sort what is alike in the first column</source>
   <translation>לחיצה ממיינת; עם Shift ממיינת את מה ששווה בעמודה הראשונה</translation>
  </message>
  <message>
   <source>Columns</source>
   <translation>עמודות</translation>
  </message>
  <message>
   <source>The usual columns</source>
   <translation>העמודות הרגילות</translation>
  </message>
 </context>
 <context>
  <name>TagBar</name>
  <message>
   <source>Add topic or !incident</source>
   <translation>הוספת נושא או !אירוע</translation>
  </message>
  <message>
   <source>Add topics and incidents</source>
   <translation>הוספת נושאים ואירועים</translation>
  </message>
  <message>
   <source>Topics such as Security/Defections, several with commas; incidents after “!”</source>
   <translation>נושאים כגון ביטחון/עריקות, כמה עם פסיקים; אירועים אחרי ”!”</translation>
  </message>
 </context>
 <context>
  <name>TagEdits</name>
  <message>
   <source>(top)</source>
   <translation>(רמה עליונה)</translation>
  </message>
  <message>
   <source>A slash puts it within another: Security/Defections.</source>
   <translation>לוכסן מכניס אותו לתוך נושא אחר: ביטחון/עריקים.</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>הוספה</translation>
  </message>
  <message>
   <source>Add the incident “{0}”</source>
   <translation>הוספת האירוע ”⁨{0}⁩”</translation>
  </message>
  <message>
   <source>Add the topic “{0}”</source>
   <translation>הוספת הנושא ”⁨{0}⁩”</translation>
  </message>
  <message>
   <source>Colour the topic “{0}”</source>
   <translation>צביעת הנושא ”⁨{0}⁩”</translation>
  </message>
  <message>
   <source>Delete the incident “{0}”</source>
   <translation>מחיקת האירוע ”⁨{0}⁩”</translation>
  </message>
  <message>
   <source>Delete the search “{0}”</source>
   <translation>מחיקת החיפוש ”⁨{0}⁩”</translation>
  </message>
  <message>
   <source>Delete the topic “{0}”</source>
   <translation>מחיקת הנושא ”⁨{0}⁩”</translation>
  </message>
  <message>
   <source>Edit the incident “{0}”</source>
   <translation>עריכת האירוע ”⁨{0}⁩”</translation>
  </message>
  <message>
   <source>Give “{0}” the key {1}</source>
   <translation>הקצאת המקש {1} ל”⁨{0}⁩”</translation>
  </message>
  <message>
   <source>Into</source>
   <translation>עם</translation>
  </message>
  <message>
   <source>It stands in the sidebar, and finds what has come in since.</source>
   <translation>הוא יופיע בסרגל הצד, וימצא גם את מה שנוסף מאז.</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>שמירה</translation>
  </message>
  <message>
   <source>Keep the search “{0}”</source>
   <translation>שמירת החיפוש ”⁨{0}⁩”</translation>
  </message>
  <message>
   <source>Keep this search</source>
   <translation>שמירת חיפוש זה</translation>
  </message>
  <message>
   <source>Merge</source>
   <translation>מיזוג</translation>
  </message>
  <message>
   <source>Merge the incident “{0}”</source>
   <translation>מיזוג האירוע ”⁨{0}⁩”</translation>
  </message>
  <message>
   <source>Merge the topic “{0}”</source>
   <translation>מיזוג הנושא ”⁨{0}⁩”</translation>
  </message>
  <message>
   <source>Merge “{0}”</source>
   <translation>מיזוג ”⁨{0}⁩”</translation>
  </message>
  <message>
   <source>Move</source>
   <translation>העברה</translation>
  </message>
  <message>
   <source>Move the topic</source>
   <translation>העברת הנושא</translation>
  </message>
  <message>
   <source>Move the topic “{0}”</source>
   <translation>העברת הנושא ”⁨{0}⁩”</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>שם</translation>
  </message>
  <message>
   <source>New topic</source>
   <translation>נושא חדש</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>שינוי שם</translation>
  </message>
  <message>
   <source>Rename the incident</source>
   <translation>שינוי שם האירוע</translation>
  </message>
  <message>
   <source>Rename the incident “{0}”</source>
   <translation>שינוי שם האירוע ”⁨{0}⁩”</translation>
  </message>
  <message>
   <source>Rename the search</source>
   <translation>שינוי שם החיפוש</translation>
  </message>
  <message>
   <source>Rename the search “{0}”</source>
   <translation>שינוי שם החיפוש ”⁨{0}⁩”</translation>
  </message>
  <message>
   <source>Rename the topic</source>
   <translation>שינוי שם הנושא</translation>
  </message>
  <message>
   <source>Rename the topic “{0}”</source>
   <translation>שינוי שם הנושא ”⁨{0}⁩”</translation>
  </message>
  <message>
   <source>Tag with “{0}”</source>
   <translation>תיוג ב”⁨{0}⁩”</translation>
  </message>
  <message>
   <source>Take the key of “{0}” away</source>
   <translation>הסרת המקש של ”⁨{0}⁩”</translation>
  </message>
  <message>
   <source>The incident “{0}” is deleted. Its clippings are still here.</source>
   <translation>האירוע ”⁨{0}⁩” נמחק. הגזירים שלו עדיין כאן.</translation>
  </message>
  <message>
   <source>The topic “{0}” is deleted, with all below it. Its clippings are still here.</source>
   <translation>הנושא ”⁨{0}⁩” נמחק, עם כל מה שתחתיו. הגזירים שלו עדיין כאן.</translation>
  </message>
  <message>
   <source>Under</source>
   <translation>תחת</translation>
  </message>
 </context>
 <context>
  <name>TagsDialog</name>
  <message>
   <source>&amp;Incidents</source>
   <translation>&amp;אירועים</translation>
  </message>
  <message>
   <source>&amp;Role in the incidents</source>
   <translation>&amp;תפקיד באירועים</translation>
  </message>
  <message>
   <source>Incident: {0}</source>
   <translation>אירוע: ⁨{0}⁩</translation>
  </message>
  <message>
   <source>Incidents to add, separated by commas</source>
   <translation>אירועים להוספה, מופרדים בפסיקים</translation>
  </message>
  <message>
   <source>T&amp;opics</source>
   <translation>&amp;נושאים</translation>
  </message>
  <message>
   <source>Tag</source>
   <translation>תיוג</translation>
  </message>
  <message>
   <source>Tags they have</source>
   <translation>התגיות שיש להם</translation>
  </message>
  <message>
   <source>Topic: {0}</source>
   <translation>נושא: ⁨{0}⁩</translation>
  </message>
  <message>
   <source>Topics to add, separated by commas</source>
   <translation>נושאים להוספה, מופרדים בפסיקים</translation>
  </message>
  <message>
   <source>Untick what to take away:</source>
   <translation>יש לבטל את הסימון של מה שיוסר:</translation>
  </message>
  <message>
   <source>{0} ({1} of {2})</source>
   <translation>{0} ({1} מתוך {2})</translation>
  </message>
 </context>
 <context>
  <name>Task</name>
  <message>
   <source>Preparing undo: {0} of {1}</source>
   <translation>מכין את הביטול: ⁨{0}⁩ מתוך ⁨{1}⁩</translation>
  </message>
 </context>
 <context>
  <name>Timeline</name>
  <message>
   <source>Dates of publication</source>
   <translation>תאריכי פרסום</translation>
  </message>
  <message>
   <source>No dates to show</source>
   <translation>אין תאריכים להצגה</translation>
  </message>
 </context>
 <context>
  <name>TimelineStrip</name>
  <message>
   <source>Hide the timeline</source>
   <translation>הסתרת ציר הזמן</translation>
  </message>
  <message>
   <source>Published</source>
   <translation>פורסם</translation>
  </message>
  <message>
   <source>Show the clippings without a date</source>
   <translation>הצגת הגזירים ללא תאריך</translation>
  </message>
  <message>
   <source>Show the timeline</source>
   <translation>הצגת ציר הזמן</translation>
  </message>
  <message>
   <source>Take the dates out of the search</source>
   <translation>הוצאת התאריכים מהחיפוש</translation>
  </message>
 </context>
 <context>
  <name>VersionStrip</name>
  <message>
   <source>Compare with the version of {0}</source>
   <translation>השוואה עם הגרסה מ־⁨{0}⁩</translation>
  </message>
  <message>
   <source>d MMM yyyy, HH:mm</source>
   <translation>d בMMM yyyy, HH:mm</translation>
  </message>
 </context>
 <context>
  <name>WaitingWindow</name>
  <message>
   <source>Another window of this library is still being closed or opened. It goes on here by itself.</source>
   <translation>חלון אחר של ספרייה זו עדיין נסגר או נפתח. כאן ההמשך יבוא מעצמו.</translation>
  </message>
  <message>
   <source>Do not wait</source>
   <translation>לא להמתין</translation>
  </message>
  <message>
   <source>One moment</source>
   <translation>רק רגע</translation>
  </message>
  <message>
   <source>Progress</source>
   <translation>התקדמות</translation>
  </message>
 </context>
 <context>
  <name>WatchSection</name>
  <message>
   <source>&amp;Stop watching</source>
   <translation>הפס&amp;קת המעקב</translation>
  </message>
  <message>
   <source>&amp;Watched folder</source>
   <translation>תיקייה ב&amp;מעקב</translation>
  </message>
  <message>
   <source>C&amp;hoose…</source>
   <translation>ב&amp;חירה…</translation>
  </message>
  <message>
   <source>Files that are new in it go into the inbox; what lies there already stays there.</source>
   <translation>קבצים חדשים בה נכנסים לתיבת הנכנסים; מה שכבר נמצא בה נשאר שם.</translation>
  </message>
  <message>
   <source>No folder</source>
   <translation>אין תיקייה</translation>
  </message>
  <message>
   <source>Watch a folder</source>
   <translation>מעקב אחר תיקייה</translation>
  </message>
 </context>
 <context>
  <name>Ways</name>
  <message>
   <source>Undo</source>
   <translation>ביטול</translation>
  </message>
  <message>
   <source>“{0}” is at the top now.</source>
   <translation>„{0}” נמצא עכשיו בראש.</translation>
  </message>
  <message>
   <source>“{0}” is in “{1}” now.</source>
   <translation>„{0}” נמצא עכשיו בתוך „{1}”.</translation>
  </message>
 </context>
 <context>
  <name>actions</name>
  <message>
   <source>&amp;About Clippings</source>
   <translation>&amp;אודות Clippings</translation>
  </message>
  <message>
   <source>&amp;As it came in</source>
   <translation>&amp;כפי שהתקבל</translation>
  </message>
  <message>
   <source>&amp;Back</source>
   <translation>&amp;חזרה</translation>
  </message>
  <message>
   <source>&amp;Back up the library…</source>
   <translation>&amp;גיבוי הספרייה…</translation>
  </message>
  <message>
   <source>&amp;Clipping</source>
   <translation>&amp;גזיר</translation>
  </message>
  <message>
   <source>&amp;Compact list</source>
   <translation>רשימה &amp;דחוסה</translation>
  </message>
  <message>
   <source>&amp;Compare side by side</source>
   <translation>&amp;השוואה זה לצד זה</translation>
  </message>
  <message>
   <source>&amp;Copy the citation</source>
   <translation>העת&amp;קת ההפניה</translation>
  </message>
  <message>
   <source>&amp;Duplicates…</source>
   <translation>&amp;כפילויות…</translation>
  </message>
  <message>
   <source>&amp;Edit</source>
   <translation>&amp;עריכה</translation>
  </message>
  <message>
   <source>&amp;Edit details…</source>
   <translation>&amp;עריכת פרטים…</translation>
  </message>
  <message>
   <source>&amp;Evidence</source>
   <translation>&amp;סימוכין</translation>
  </message>
  <message>
   <source>&amp;Export a bibliography…</source>
   <translation>ייצוא &amp;ביבליוגרפיה…</translation>
  </message>
  <message>
   <source>&amp;File</source>
   <translation>&amp;קובץ</translation>
  </message>
  <message>
   <source>&amp;File out of the inbox</source>
   <translation>&amp;תיוק מתיבת הנכנסים</translation>
  </message>
  <message>
   <source>&amp;Find</source>
   <translation>&amp;חיפוש</translation>
  </message>
  <message>
   <source>&amp;Full screen</source>
   <translation>&amp;מסך מלא</translation>
  </message>
  <message>
   <source>&amp;Go on reviewing</source>
   <translation>המ&amp;שך הבדיקה</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>ע&amp;זרה</translation>
  </message>
  <message>
   <source>&amp;Highlight the passage</source>
   <translation>&amp;סימון הקטע</translation>
  </message>
  <message>
   <source>&amp;Import files…</source>
   <translation>&amp;ייבוא קבצים…</translation>
  </message>
  <message>
   <source>&amp;Keep this search…</source>
   <translation>שמירת חיפוש &amp;זה…</translation>
  </message>
  <message>
   <source>&amp;Keys and searching</source>
   <translation>&amp;מקשים וחיפוש</translation>
  </message>
  <message>
   <source>&amp;Larger article</source>
   <translation>כתבה &amp;גדולה יותר</translation>
  </message>
  <message>
   <source>&amp;Next clipping</source>
   <translation>הגזיר ה&amp;בא</translation>
  </message>
  <message>
   <source>&amp;Next hit</source>
   <translation>הה&amp;ופעה הבאה</translation>
  </message>
  <message>
   <source>&amp;Open the web page</source>
   <translation>פתיחת &amp;דף האינטרנט</translation>
  </message>
  <message>
   <source>&amp;Overview</source>
   <translation>סקי&amp;רה כללית</translation>
  </message>
  <message>
   <source>&amp;Paste an article</source>
   <translation>&amp;הדבקת כתבה</translation>
  </message>
  <message>
   <source>&amp;Preferences…</source>
   <translation>ה&amp;עדפות…</translation>
  </message>
  <message>
   <source>&amp;Previous clipping</source>
   <translation>הגזיר ה&amp;קודם</translation>
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation>י&amp;ציאה</translation>
  </message>
  <message>
   <source>&amp;Redo</source>
   <translation>ביצוע &amp;מחדש</translation>
  </message>
  <message>
   <source>&amp;Restore a backup…</source>
   <translation>ש&amp;חזור גיבוי…</translation>
  </message>
  <message>
   <source>&amp;Smaller article</source>
   <translation>כתבה ק&amp;טנה יותר</translation>
  </message>
  <message>
   <source>&amp;Star</source>
   <translation>&amp;כוכב</translation>
  </message>
  <message>
   <source>&amp;Tag…</source>
   <translation>תיו&amp;ג…</translation>
  </message>
  <message>
   <source>&amp;Timeline</source>
   <translation>ציר ה&amp;זמן</translation>
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation>&amp;ביטול</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>&amp;תצוגה</translation>
  </message>
  <message>
   <source>&amp;What was done lately…</source>
   <translation>מה &amp;נעשה לאחרונה…</translation>
  </message>
  <message>
   <source>&amp;Write a note on the passage</source>
   <translation>כתיבת הערה על הק&amp;טע</translation>
  </message>
  <message>
   <source>Bring a library back from its backup, into a folder of its own</source>
   <translation>שחזור ספרייה מגיבוי, אל תיקייה משלה</translation>
  </message>
  <message>
   <source>Clippings that are here more than once, to be made one</source>
   <translation>גזירים שנמצאים כאן יותר מפעם אחת, לאיחוד לאחד</translation>
  </message>
  <message>
   <source>Delete for &amp;good…</source>
   <translation>מחיקה &amp;לצמיתות…</translation>
  </message>
  <message>
   <source>Empt&amp;y the trash…</source>
   <translation>&amp;ריקון האשפה…</translation>
  </message>
  <message>
   <source>Find &amp;in the article</source>
   <translation>חיפוש בכ&amp;תבה</translation>
  </message>
  <message>
   <source>For&amp;ward</source>
   <translation>קד&amp;ימה</translation>
  </message>
  <message>
   <source>Go &amp;to…</source>
   <translation>מ&amp;עבר אל…</translation>
  </message>
  <message>
   <source>Go to a clipping, topic, incident, search or command by a few letters</source>
   <translation>מעבר לגזיר, לנושא, לאירוע, לחיפוש או לפקודה בכמה אותיות</translation>
  </message>
  <message>
   <source>Import a &amp;web page…</source>
   <translation>ייבוא &amp;דף אינטרנט…</translation>
  </message>
  <message>
   <source>Import a f&amp;older…</source>
   <translation>ייבוא &amp;תיקייה…</translation>
  </message>
  <message>
   <source>Its lines, as they were filed: say of each what it is</source>
   <translation>השורות כפי שתויקו: לומר על כל אחת מהי</translation>
  </message>
  <message>
   <source>Lines l&amp;eft out…</source>
   <translation>שו&amp;רות שהושמטו…</translation>
  </message>
  <message>
   <source>Lines that are left out of an outlet’s articles because you left them out before</source>
   <translation>שורות המושמטות מכתבות של כלי תקשורת משום שהושמטו בעבר</translation>
  </message>
  <message>
   <source>M&amp;ark in green</source>
   <translation>סימון בירו&amp;ק</translation>
  </message>
  <message>
   <source>Mark in bl&amp;ue</source>
   <translation>סימון בכ&amp;חול</translation>
  </message>
  <message>
   <source>Mark in pin&amp;k</source>
   <translation>סימון &amp;בוורוד</translation>
  </message>
  <message>
   <source>Mark in yel&amp;low</source>
   <translation>סימון בצה&amp;וב</translation>
  </message>
  <message>
   <source>Mark the selected words; on a marked passage, take the mark away</source>
   <translation>סימון המילים שנבחרו; בקטע מסומן, הסרת הסימון</translation>
  </message>
  <message>
   <source>Move to the t&amp;rash</source>
   <translation>העברה ל&amp;אשפה</translation>
  </message>
  <message>
   <source>New &amp;incident…</source>
   <translation>א&amp;ירוע חדש…</translation>
  </message>
  <message>
   <source>New to&amp;pic…</source>
   <translation>&amp;נושא חדש…</translation>
  </message>
  <message>
   <source>No&amp;rmal size</source>
   <translation>גודל רגי&amp;ל</translation>
  </message>
  <message>
   <source>Open another &amp;library…</source>
   <translation>פתיחת &amp;ספרייה אחרת…</translation>
  </message>
  <message>
   <source>Open the library of another folder</source>
   <translation>פתיחת הספרייה שבתיקייה אחרת</translation>
  </message>
  <message>
   <source>Paste as p&amp;lain text</source>
   <translation>הדבקה כ&amp;טקסט פשוט</translation>
  </message>
  <message>
   <source>Pre&amp;vious hit</source>
   <translation>ההופעה הקו&amp;דמת</translation>
  </message>
  <message>
   <source>Prin&amp;t…</source>
   <translation>&amp;הדפסה…</translation>
  </message>
  <message>
   <source>Print the selected clippings, or the incident in sight</source>
   <translation>הדפסת הגזירים הנבחרים, או האירוע המוצג</translation>
  </message>
  <message>
   <source>Re&amp;view it once more…</source>
   <translation>בדיקה חו&amp;זרת…</translation>
  </message>
  <message>
   <source>Recent searc&amp;hes…</source>
   <translation>חיפושים אחרו&amp;נים…</translation>
  </message>
  <message>
   <source>S&amp;idebar</source>
   <translation>סרגל &amp;צד</translation>
  </message>
  <message>
   <source>Save the origi&amp;nal…</source>
   <translation>שמירת הקובץ ה&amp;מקורי…</translation>
  </message>
  <message>
   <source>Table with colu&amp;mns</source>
   <translation>טבל&amp;ה עם עמודות</translation>
  </message>
  <message>
   <source>Tag with the topic that has this key</source>
   <translation>תיוג בנושא שזה המקש שלו</translation>
  </message>
  <message>
   <source>Take &amp;back out of the trash</source>
   <translation>הו&amp;צאה מהאשפה</translation>
  </message>
  <message>
   <source>Take the &amp;star away</source>
   <translation>הסרת ה&amp;כוכב</translation>
  </message>
  <message>
   <source>The article alone on the whole screen; Escape leads back</source>
   <translation>הכתבה לבדה על כל המסך; Escape מחזיר</translation>
  </message>
  <message>
   <source>The list as a table above the article: sort, choose and move its columns by their header</source>
   <translation>הרשימה כטבלה מעל הכתבה: מיון, בחירה והזזה של עמודות בכותרת שלהן</translation>
  </message>
  <message>
   <source>The log that a report of a crash quotes; it stays on this computer, and can be deleted</source>
   <translation>היומן שדוח קריסה מצטט; הוא נשאר במחשב הזה, ואפשר למחוק אותו</translation>
  </message>
  <message>
   <source>The next place in the article that the search means; in a comparison, the next underlined sentence</source>
   <translation>המקום הבא בכתבה שהחיפוש מתכוון אליו; בהשוואה, המשפט הבא שמסומן בקו</translation>
  </message>
  <message>
   <source>The page or text this clipping was read from</source>
   <translation>הדף או הטקסט שממנו נקרא הגזיר</translation>
  </message>
  <message>
   <source>To what was shown before a link, a search or another list was followed</source>
   <translation>אל מה שהוצג לפני מעבר לקישור, לחיפוש או לרשימה אחרת</translation>
  </message>
  <message>
   <source>Two selected clippings, or one and its last version or first held source</source>
   <translation>שני גזירים נבחרים, או גזיר אחד והגרסה האחרונה שלו או המקור הראשון שבספרייה</translation>
  </message>
  <message>
   <source>What the list holds from afar: when, which topics, whose</source>
   <translation>תוכן הרשימה ממבט־על: מתי, אילו נושאים, של מי</translation>
  </message>
  <message>
   <source>What was searched for last, to be searched for again</source>
   <translation>מה שחיפשו לאחרונה, כדי לחפש אותו שוב</translation>
  </message>
  <message>
   <source>Write a note that leads back to the selected words</source>
   <translation>כתיבת הערה המובילה בחזרה אל המילים שנבחרו</translation>
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
   <translation>נוסף</translation>
  </message>
  <message>
   <source>Byline</source>
   <translation>שורת הכותב</translation>
  </message>
  <message>
   <source>Headline</source>
   <translation>כותרת</translation>
  </message>
  <message>
   <source>Incidents</source>
   <translation>אירועים</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>שפה</translation>
  </message>
  <message>
   <source>Photos</source>
   <translation>תמונות</translation>
  </message>
  <message>
   <source>Published</source>
   <translation>פורסם</translation>
  </message>
  <message>
   <source>Publisher</source>
   <translation>כלי תקשורת</translation>
  </message>
  <message>
   <source>Section</source>
   <translation>מדור</translation>
  </message>
  <message>
   <source>Starred</source>
   <translation>עם כוכב</translation>
  </message>
  <message>
   <source>Topics</source>
   <translation>נושאים</translation>
  </message>
  <message>
   <source>Untitled</source>
   <translation>ללא כותרת</translation>
  </message>
  <message>
   <source>starred</source>
   <translation>עם כוכב</translation>
  </message>
  <message>
   <source>{0}, in the inbox</source>
   <translation>‏⁨{0}⁩, בתיבת הנכנסים</translation>
  </message>
 </context>
 <context>
  <name>counts</name>
  <message numerus="yes">
   <source>%Ln are new versions of a page</source>
   <translation>
    <numerusform>אחד הוא גרסה חדשה של דף</numerusform>
    <numerusform>%Ln הם גרסאות חדשות של דפים</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln articles are here more than once.</source>
   <translation>
    <numerusform>כתבה אחת נמצאת כאן יותר מפעם אחת.</numerusform>
    <numerusform>%Ln כתבות נמצאות כאן יותר מפעם אחת.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln browsers are paired. A new token ends that.</source>
   <translation>
    <numerusform>דפדפן אחד מצומד. אסימון חדש יבטל זאת.</numerusform>
    <numerusform>%Ln דפדפנים מצומדים. אסימון חדש יבטל זאת.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln cannot be read</source>
   <translation>
    <numerusform>אחד אינו קריא</numerusform>
    <numerusform>%Ln אינם קריאים</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln citations are on the clipboard.</source>
   <translation>
    <numerusform>ההפניה הועתקה ללוח.</numerusform>
    <numerusform>%Ln הפניות הועתקו ללוח.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln citations are written.</source>
   <translation>
    <numerusform>ההפניה כתובה.</numerusform>
    <numerusform>%Ln הפניות כתובות.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln clippings</source>
   <translation>
    <numerusform>גזיר אחד</numerusform>
    <numerusform>%Ln גזירים</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln clippings are in the trash.</source>
   <translation>
    <numerusform>גזיר אחד באשפה.</numerusform>
    <numerusform>%Ln גזירים באשפה.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln clippings changed.</source>
   <translation>
    <numerusform>גזיר אחד שונה.</numerusform>
    <numerusform>%Ln גזירים שונו.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln clippings imported</source>
   <translation>
    <numerusform>גזיר אחד יובא</numerusform>
    <numerusform>%Ln גזירים יובאו</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln clippings printed into {0}.</source>
   <translation>
    <numerusform>גזיר אחד הודפס אל ⁨{0}⁩.</numerusform>
    <numerusform>%Ln גזירים הודפסו אל ⁨{0}⁩.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln clippings printed.</source>
   <translation>
    <numerusform>גזיר אחד הודפס.</numerusform>
    <numerusform>%Ln גזירים הודפסו.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln clippings selected</source>
   <translation>
    <numerusform>גזיר אחד נבחר</numerusform>
    <numerusform>%Ln גזירים נבחרו</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln clippings tagged anew.</source>
   <translation>
    <numerusform>גזיר אחד תויג מחדש.</numerusform>
    <numerusform>%Ln גזירים תויגו מחדש.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln clippings tagged with “{0}”.</source>
   <translation>
    <numerusform>גזיר אחד תויג ב”⁨{0}⁩”.</numerusform>
    <numerusform>%Ln גזירים תויגו ב”⁨{0}⁩”.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln clippings were not ready to be dragged.</source>
   <translation>
    <numerusform>גזיר אחד עדיין לא היה מוכן לגרירה.</numerusform>
    <numerusform>%Ln גזירים עדיין לא היו מוכנים לגרירה.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln clippings will be deleted for good. It can be undone until the window is closed.</source>
   <translation>
    <numerusform>גזיר אחד יימחק לצמיתות. אפשר לבטל זאת עד לסגירת החלון.</numerusform>
    <numerusform>%Ln גזירים יימחקו לצמיתות. אפשר לבטל זאת עד לסגירת החלון.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln clippings written to {0}.</source>
   <translation>
    <numerusform>גזיר אחד נכתב אל ⁨{0}⁩.</numerusform>
    <numerusform>%Ln גזירים נכתבו אל ⁨{0}⁩.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln could not be read</source>
   <translation>
    <numerusform>אחד לא ניתן לקריאה</numerusform>
    <numerusform>%Ln לא ניתנים לקריאה</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln here already</source>
   <translation>
    <numerusform>אחד כבר כאן</numerusform>
    <numerusform>%Ln כבר כאן</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln hits</source>
   <translation>
    <numerusform>הופעה אחת</numerusform>
    <numerusform>%Ln הופעות</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln imports were broken off that this version of Clippings cannot go on with.</source>
   <translation>
    <numerusform>ייבוא אחד נקטע, וגרסה זו של Clippings אינה יכולה להמשיך בו.</numerusform>
    <numerusform>%Ln ייבואים נקטעו, וגרסה זו של Clippings אינה יכולה להמשיך בהם.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln imports were broken off, the first of them of “{0}”.</source>
   <translation>
    <numerusform>ייבוא אחד נקטע, של ”⁨{0}⁩”.</numerusform>
    <numerusform>%Ln פעולות ייבוא נקטעו, הראשונה של ”⁨{0}⁩”.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln lines are brought back and left out no more.</source>
   <translation>
    <numerusform>שורה אחת הוחזרה ולא תושמט עוד.</numerusform>
    <numerusform>%Ln שורות הוחזרו ולא יושמטו עוד.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln lines of {0} are left out from now on.</source>
   <translation>
    <numerusform>שורה אחת של ⁨{0}⁩ תושמט מעתה.</numerusform>
    <numerusform>%Ln שורות של ⁨{0}⁩ יושמטו מעתה.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln lines were left out as before and are marked “Learnt”. K brings one back.</source>
   <translation>
    <numerusform>שורה אחת הושמטה כבעבר ומסומנת ”נלמד”. K מחזיר אותה.</numerusform>
    <numerusform>%Ln שורות הושמטו כבעבר ומסומנות ”נלמד”. K מחזיר שורה.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln long lines are left out once they are marked in another article too.</source>
   <translation>
    <numerusform>שורה ארוכה אחת תושמט לאחר שתסומן גם בכתבה נוספת.</numerusform>
    <numerusform>%Ln שורות ארוכות יושמטו לאחר שיסומנו גם בכתבה נוספת.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln more</source>
   <translation>
    <numerusform>עוד אחד</numerusform>
    <numerusform>עוד %Ln</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln more may be</source>
   <translation>
    <numerusform>ייתכן עוד אחד</numerusform>
    <numerusform>ייתכנו עוד %Ln</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln new</source>
   <translation>
    <numerusform>חדש אחד</numerusform>
    <numerusform>%Ln חדשים</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln new versions</source>
   <translation>
    <numerusform>גרסה חדשה אחת</numerusform>
    <numerusform>%Ln גרסאות חדשות</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln of these got tags or notes</source>
   <translation>
    <numerusform>אחד מהם קיבל תגיות או הערות</numerusform>
    <numerusform>%Ln מהם קיבלו תגיות או הערות</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln originals are missing or have changed on disk, and do not lie beside it.</source>
   <translation>
    <numerusform>קובץ מקור אחד חסר או השתנה בדיסק, ואינו מצורף.</numerusform>
    <numerusform>%Ln קובצי מקור חסרים או השתנו בדיסק, ואינם מצורפים.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln originals have changed on disk or cannot be read; an earlier backup may have them whole.</source>
   <translation>
    <numerusform>קובץ מקור אחד השתנה בדיסק או אינו ניתן לקריאה; ייתכן שבגיבוי קודם הוא עדיין שלם.</numerusform>
    <numerusform>%Ln קובצי מקור השתנו בדיסק או אינם ניתנים לקריאה; ייתכן שבגיבוי קודם הם עדיין שלמים.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln other versions of this page are here. Compare with:</source>
   <translation>
    <numerusform>יש כאן גרסה נוספת של הדף הזה. השוואה עם:</numerusform>
    <numerusform>יש כאן %Ln גרסאות נוספות של הדף הזה. השוואה עם:</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln parts of the backup are damaged and did not come back; an earlier one may have them.</source>
   <translation>
    <numerusform>חלק אחד של הגיבוי פגום ולא שוחזר; ייתכן שהוא נמצא בגיבוי מוקדם יותר.</numerusform>
    <numerusform>%Ln חלקים של הגיבוי פגומים ולא שוחזרו; ייתכן שהם נמצאים בגיבוי מוקדם יותר.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln photos</source>
   <translation>
    <numerusform>תמונה אחת</numerusform>
    <numerusform>%Ln תמונות</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln publishers</source>
   <translation>
    <numerusform>כלי תקשורת אחד</numerusform>
    <numerusform>%Ln כלי תקשורת</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln sentences stand only here</source>
   <translation>
    <numerusform>משפט אחד מופיע רק כאן</numerusform>
    <numerusform>%Ln משפטים מופיעים רק כאן</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln sources</source>
   <translation>
    <numerusform>מקור אחד</numerusform>
    <numerusform>%Ln מקורות</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln undated</source>
   <translation>
    <numerusform>אחד ללא תאריך</numerusform>
    <numerusform>%Ln ללא תאריך</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln wait in all.</source>
   <translation>
    <numerusform>בסך הכול ממתין אחד.</numerusform>
    <numerusform>בסך הכול ממתינים %Ln.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln web addresses.</source>
   <translation>
    <numerusform>כתובת אינטרנט אחת.</numerusform>
    <numerusform>%Ln כתובות אינטרנט.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln were here already</source>
   <translation>
    <numerusform>אחד כבר היה כאן</numerusform>
    <numerusform>%Ln כבר היו כאן</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln without a date</source>
   <translation>
    <numerusform>אחד ללא תאריך</numerusform>
    <numerusform>%Ln ללא תאריך</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>And %Ln more of this kind.</source>
   <translation>
    <numerusform>ועוד אחד מסוג זה.</numerusform>
    <numerusform>ועוד %Ln מסוג זה.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Copy %Ln citations</source>
   <translation>
    <numerusform>העתקת ההפניה</numerusform>
    <numerusform>העתקת %Ln הפניות</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Edit %Ln clippings</source>
   <translation>
    <numerusform>עריכת גזיר אחד</numerusform>
    <numerusform>עריכת %Ln גזירים</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Exporting %Ln clippings</source>
   <translation>
    <numerusform>ייצוא גזיר אחד</numerusform>
    <numerusform>ייצוא %Ln גזירים</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Import %Ln clippings</source>
   <translation>
    <numerusform>ייבוא גזיר אחד</numerusform>
    <numerusform>ייבוא %Ln גזירים</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>No more than %Ln clippings are printed at once.</source>
   <translation>
    <numerusform>אפשר להדפיס גזיר אחד לכל היותר בבת אחת.</numerusform>
    <numerusform>אפשר להדפיס %Ln גזירים לכל היותר בבת אחת.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Print %Ln clippings</source>
   <translation>
    <numerusform>הדפסת גזיר אחד</numerusform>
    <numerusform>הדפסת %Ln גזירים</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Printing %Ln clippings</source>
   <translation>
    <numerusform>הדפסת גזיר אחד</numerusform>
    <numerusform>הדפסת %Ln גזירים</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Reading what %Ln clippings have in common</source>
   <translation>
    <numerusform>קורא מה יש בגזיר אחד</numerusform>
    <numerusform>קורא מה משותף ל־%Ln גזירים</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Relabel %Ln lines</source>
   <translation>
    <numerusform>סיווג מחדש של שורה אחת</numerusform>
    <numerusform>סיווג מחדש של %Ln שורות</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Tag %Ln clippings</source>
   <translation>
    <numerusform>תיוג גזיר אחד</numerusform>
    <numerusform>תיוג %Ln גזירים</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>The import of “{0}” was broken off when {1} of %Ln entries were done.</source>
   <translation>
    <numerusform>הייבוא של ”⁨{0}⁩” נקטע כשהושלמו ⁨{1}⁩ מתוך פריט אחד.</numerusform>
    <numerusform>הייבוא של ”⁨{0}⁩” נקטע כשהושלמו ⁨{1}⁩ מתוך %Ln פריטים.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Writing %Ln citations</source>
   <translation>
    <numerusform>כתיבת הפניה אחת</numerusform>
    <numerusform>כתיבת %Ln הפניות</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>and %Ln more</source>
   <translation>
    <numerusform>ועוד אחד</numerusform>
    <numerusform>ועוד %Ln</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>and %Ln more lines</source>
   <translation>
    <numerusform>ועוד שורה אחת</numerusform>
    <numerusform>ועוד %Ln שורות</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>and %Ln more, named in the note beside the file</source>
   <translation>
    <numerusform>ועוד אחד, המפורט ברשימה שלצד הקובץ</numerusform>
    <numerusform>ועוד %Ln, המפורטים ברשימה שלצד הקובץ</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>“{0}” and %Ln more wait as drafts.</source>
   <translation>
    <numerusform>‏”⁨{0}⁩” ועוד אחד ממתינים כטיוטות.</numerusform>
    <numerusform>‏”⁨{0}⁩” ועוד %Ln ממתינים כטיוטות.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>“{0}” taken away from %Ln clippings.</source>
   <translation>
    <numerusform>הנושא ”⁨{0}⁩” הוסר מגזיר אחד.</numerusform>
    <numerusform>הנושא ”⁨{0}⁩” הוסר מ־%Ln גזירים.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>counts of two</name>
  <message>
   <source>%Ln are new versions of a page</source>
   <translation>שניים הם גרסאות חדשות של דפים</translation>
  </message>
  <message>
   <source>%Ln articles are here more than once.</source>
   <translation>שתי כתבות נמצאות כאן יותר מפעם אחת.</translation>
  </message>
  <message>
   <source>%Ln browsers are paired. A new token ends that.</source>
   <translation>שני דפדפנים מצומדים. אסימון חדש יבטל זאת.</translation>
  </message>
  <message>
   <source>%Ln cannot be read</source>
   <translation>שניים אינם קריאים</translation>
  </message>
  <message>
   <source>%Ln citations are on the clipboard.</source>
   <translation>שתי הפניות הועתקו ללוח.</translation>
  </message>
  <message>
   <source>%Ln citations are written.</source>
   <translation>שתי הפניות כתובות.</translation>
  </message>
  <message>
   <source>%Ln clippings</source>
   <translation>שני גזירים</translation>
  </message>
  <message>
   <source>%Ln clippings are in the trash.</source>
   <translation>שני גזירים באשפה.</translation>
  </message>
  <message>
   <source>%Ln clippings changed.</source>
   <translation>שני גזירים שונו.</translation>
  </message>
  <message>
   <source>%Ln clippings imported</source>
   <translation>שני גזירים יובאו</translation>
  </message>
  <message>
   <source>%Ln clippings printed into {0}.</source>
   <translation>שני גזירים הודפסו אל ⁨{0}⁩.</translation>
  </message>
  <message>
   <source>%Ln clippings printed.</source>
   <translation>שני גזירים הודפסו.</translation>
  </message>
  <message>
   <source>%Ln clippings selected</source>
   <translation>שני גזירים נבחרו</translation>
  </message>
  <message>
   <source>%Ln clippings tagged anew.</source>
   <translation>שני גזירים תויגו מחדש.</translation>
  </message>
  <message>
   <source>%Ln clippings tagged with “{0}”.</source>
   <translation>שני גזירים תויגו ב”⁨{0}⁩”.</translation>
  </message>
  <message>
   <source>%Ln clippings were not ready to be dragged.</source>
   <translation>שני גזירים עדיין לא היו מוכנים לגרירה.</translation>
  </message>
  <message>
   <source>%Ln clippings will be deleted for good. It can be undone until the window is closed.</source>
   <translation>שני גזירים יימחקו לצמיתות. אפשר לבטל זאת עד לסגירת החלון.</translation>
  </message>
  <message>
   <source>%Ln clippings written to {0}.</source>
   <translation>שני גזירים נכתבו אל ⁨{0}⁩.</translation>
  </message>
  <message>
   <source>%Ln could not be read</source>
   <translation>שניים לא ניתנים לקריאה</translation>
  </message>
  <message>
   <source>%Ln here already</source>
   <translation>שניים כבר כאן</translation>
  </message>
  <message>
   <source>%Ln hits</source>
   <translation>שתי הופעות</translation>
  </message>
  <message>
   <source>%Ln imports were broken off that this version of Clippings cannot go on with.</source>
   <translation>שני ייבואים נקטעו, וגרסה זו של Clippings אינה יכולה להמשיך בהם.</translation>
  </message>
  <message>
   <source>%Ln imports were broken off, the first of them of “{0}”.</source>
   <translation>שתי פעולות ייבוא נקטעו, הראשונה של ”⁨{0}⁩”.</translation>
  </message>
  <message>
   <source>%Ln lines are brought back and left out no more.</source>
   <translation>שתי שורות הוחזרו ולא יושמטו עוד.</translation>
  </message>
  <message>
   <source>%Ln lines of {0} are left out from now on.</source>
   <translation>שתי שורות של ⁨{0}⁩ יושמטו מעתה.</translation>
  </message>
  <message>
   <source>%Ln lines were left out as before and are marked “Learnt”. K brings one back.</source>
   <translation>שתי שורות הושמטו כבעבר ומסומנות ”נלמד”. K מחזיר שורה.</translation>
  </message>
  <message>
   <source>%Ln long lines are left out once they are marked in another article too.</source>
   <translation>שתי שורות ארוכות יושמטו לאחר שיסומנו גם בכתבה נוספת.</translation>
  </message>
  <message>
   <source>%Ln more</source>
   <translation>עוד שניים</translation>
  </message>
  <message>
   <source>%Ln more may be</source>
   <translation>ייתכנו עוד שניים</translation>
  </message>
  <message>
   <source>%Ln new</source>
   <translation>שניים חדשים</translation>
  </message>
  <message>
   <source>%Ln new versions</source>
   <translation>שתי גרסאות חדשות</translation>
  </message>
  <message>
   <source>%Ln of these got tags or notes</source>
   <translation>שניים מהם קיבלו תגיות או הערות</translation>
  </message>
  <message>
   <source>%Ln originals are missing or have changed on disk, and do not lie beside it.</source>
   <translation>שני קובצי מקור חסרים או השתנו בדיסק, ואינם מצורפים.</translation>
  </message>
  <message>
   <source>%Ln originals have changed on disk or cannot be read; an earlier backup may have them whole.</source>
   <translation>שני קובצי מקור השתנו בדיסק או אינם ניתנים לקריאה; ייתכן שבגיבוי קודם הם עדיין שלמים.</translation>
  </message>
  <message>
   <source>%Ln other versions of this page are here. Compare with:</source>
   <translation>יש כאן שתי גרסאות נוספות של הדף הזה. השוואה עם:</translation>
  </message>
  <message>
   <source>%Ln parts of the backup are damaged and did not come back; an earlier one may have them.</source>
   <translation>שני חלקים של הגיבוי פגומים ולא שוחזרו; ייתכן שהם נמצאים בגיבוי מוקדם יותר.</translation>
  </message>
  <message>
   <source>%Ln photos</source>
   <translation>שתי תמונות</translation>
  </message>
  <message>
   <source>%Ln publishers</source>
   <translation>שני כלי תקשורת</translation>
  </message>
  <message>
   <source>%Ln sentences stand only here</source>
   <translation>שני משפטים מופיעים רק כאן</translation>
  </message>
  <message>
   <source>%Ln sources</source>
   <translation>שני מקורות</translation>
  </message>
  <message>
   <source>%Ln undated</source>
   <translation>שניים ללא תאריך</translation>
  </message>
  <message>
   <source>%Ln wait in all.</source>
   <translation>בסך הכול ממתינים שניים.</translation>
  </message>
  <message>
   <source>%Ln web addresses.</source>
   <translation>שתי כתובות אינטרנט.</translation>
  </message>
  <message>
   <source>%Ln were here already</source>
   <translation>שניים כבר היו כאן</translation>
  </message>
  <message>
   <source>%Ln without a date</source>
   <translation>שניים ללא תאריך</translation>
  </message>
  <message>
   <source>And %Ln more of this kind.</source>
   <translation>ועוד שניים מסוג זה.</translation>
  </message>
  <message>
   <source>Copy %Ln citations</source>
   <translation>העתקת שתי הפניות</translation>
  </message>
  <message>
   <source>Edit %Ln clippings</source>
   <translation>עריכת שני גזירים</translation>
  </message>
  <message>
   <source>Exporting %Ln clippings</source>
   <translation>ייצוא שני גזירים</translation>
  </message>
  <message>
   <source>Import %Ln clippings</source>
   <translation>ייבוא שני גזירים</translation>
  </message>
  <message>
   <source>No more than %Ln clippings are printed at once.</source>
   <translation>אפשר להדפיס שני גזירים לכל היותר בבת אחת.</translation>
  </message>
  <message>
   <source>Print %Ln clippings</source>
   <translation>הדפסת שני גזירים</translation>
  </message>
  <message>
   <source>Printing %Ln clippings</source>
   <translation>הדפסת שני גזירים</translation>
  </message>
  <message>
   <source>Reading what %Ln clippings have in common</source>
   <translation>קורא מה משותף לשני גזירים</translation>
  </message>
  <message>
   <source>Relabel %Ln lines</source>
   <translation>סיווג מחדש של שתי שורות</translation>
  </message>
  <message>
   <source>Tag %Ln clippings</source>
   <translation>תיוג שני גזירים</translation>
  </message>
  <message>
   <source>The import of “{0}” was broken off when {1} of %Ln entries were done.</source>
   <translation>הייבוא של ”⁨{0}⁩” נקטע כשהושלמו ⁨{1}⁩ מתוך שני פריטים.</translation>
  </message>
  <message>
   <source>Writing %Ln citations</source>
   <translation>כתיבת שתי הפניות</translation>
  </message>
  <message>
   <source>and %Ln more</source>
   <translation>ועוד שניים</translation>
  </message>
  <message>
   <source>and %Ln more lines</source>
   <translation>ועוד שתי שורות</translation>
  </message>
  <message>
   <source>and %Ln more, named in the note beside the file</source>
   <translation>ועוד שניים, המפורטים ברשימה שלצד הקובץ</translation>
  </message>
  <message>
   <source>“{0}” and %Ln more wait as drafts.</source>
   <translation>‏”⁨{0}⁩” ועוד שניים ממתינים כטיוטות.</translation>
  </message>
  <message>
   <source>“{0}” taken away from %Ln clippings.</source>
   <translation>הנושא ”⁨{0}⁩” הוסר משני גזירים.</translation>
  </message>
 </context>
 <context>
  <name>dates</name>
  <message>
   <source>Autumn</source>
   <translation>סתיו</translation>
  </message>
  <message>
   <source>Spring</source>
   <translation>אביב</translation>
  </message>
  <message>
   <source>Summer</source>
   <translation>קיץ</translation>
  </message>
  <message>
   <source>Winter</source>
   <translation>חורף</translation>
  </message>
  <message>
   <source>about {0}</source>
   <translation>בערך {0}</translation>
  </message>
  <message>
   <source>after {0}</source>
   <translation>אחרי {0}</translation>
  </message>
  <message>
   <source>around {0}</source>
   <translation>סביב {0}</translation>
  </message>
  <message>
   <source>before {0}</source>
   <translation>לפני {0}</translation>
  </message>
  <message>
   <source>between {0} and {1}</source>
   <translation>בין {0} ל־{1}</translation>
  </message>
  <message>
   <source>c. {0}</source>
   <translation>בערך ⁨{0}⁩</translation>
  </message>
  <message>
   <source>c. {0} (uncertain)</source>
   <translation>בערך {0} (לא ודאי)</translation>
  </message>
  <message>
   <source>d MMM yyyy</source>
   <translation>d בMMM yyyy</translation>
  </message>
  <message>
   <source>d MMMM yyyy</source>
   <translation>d בMMMM yyyy</translation>
  </message>
  <message>
   <source>from {0} to {1}</source>
   <translation>מ־{0} עד {1}</translation>
  </message>
  <message>
   <source>since {0}</source>
   <translation>מאז ⁨{0}⁩</translation>
  </message>
  <message>
   <source>until {0}</source>
   <translation>עד ⁨{0}⁩</translation>
  </message>
  <message>
   <source>year not known</source>
   <translation>שנה לא ידועה</translation>
  </message>
  <message>
   <source>{0} (uncertain)</source>
   <translation>{0} (לא ודאי)</translation>
  </message>
  <message>
   <source>{0} to {1}</source>
   <translation>{0} עד {1}</translation>
  </message>
  <message>
   <source>{0}, year not known</source>
   <translation>‏⁨{0}⁩, שנה לא ידועה</translation>
  </message>
  <message>
   <source>{0}s</source>
   <translation>שנות ה־⁨{0}⁩</translation>
  </message>
 </context>
 <context>
  <name>errors</name>
  <message>
   <source>* can stand only at the end of a word</source>
   <translation>* יכולה לעמוד רק בסוף מילה</translation>
  </message>
  <message>
   <source>64 lower-case hex digits</source>
   <translation>64 ספרות הקסדצימליות באותיות קטנות</translation>
  </message>
  <message>
   <source>7-Zip archive</source>
   <translation>ארכיון 7-Zip</translation>
  </message>
  <message>
   <source>A day without its year is a note and no date</source>
   <translation>יום ללא שנה נרשם כהערה ולא כתאריך</translation>
  </message>
  <message>
   <source>A day without its year is not printed in this style</source>
   <translation>יום ללא שנה אינו מודפס בסגנון הזה</translation>
  </message>
  <message>
   <source>A language that TeX has no name for is not carried</source>
   <translation>שפה שאין לה שם ב־TeX אינה נכללת</translation>
  </message>
  <message>
   <source>AMA, 11th edition, numbered</source>
   <translation>‏AMA, מהדורה 11, ממוספר</translation>
  </message>
  <message>
   <source>AND needs something on both sides</source>
   <translation>‏AND דורש משהו משני צדיו</translation>
  </message>
  <message>
   <source>APA, 7th edition</source>
   <translation>‏APA, מהדורה 7</translation>
  </message>
  <message>
   <source>APA, 7th edition, annotated bibliography</source>
   <translation>‏APA, מהדורה 7, ביבליוגרפיה מוערת</translation>
  </message>
  <message>
   <source>APSA, political science</source>
   <translation>‏APSA, מדע המדינה</translation>
  </message>
  <message>
   <source>AVI video</source>
   <translation>סרטון AVI</translation>
  </message>
  <message>
   <source>Addresses of archived copies were not asked for</source>
   <translation>לא התבקשו כתובות של עותקים בארכיון</translation>
  </message>
  <message>
   <source>An address that is not one of the web is not carried</source>
   <translation>כתובת שאינה כתובת אינטרנט אינה נכללת</translation>
  </message>
  <message>
   <source>An address that is not one of the web is not printed</source>
   <translation>כתובת שאינה כתובת אינטרנט אינה מודפסת</translation>
  </message>
  <message>
   <source>Another program is writing to the library in {folder}.</source>
   <translation>תוכנה אחרת כותבת כעת לספרייה שבתיקייה ⁨{folder}⁩.</translation>
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
   <translation>ב־BibTeX אין שדה למדור</translation>
  </message>
  <message>
   <source>BibTeX has no type for wire reports, blogs, broadcasts and press releases</source>
   <translation>ב־BibTeX אין סוגים לידיעות של סוכנויות, לבלוגים, לשידורים ולהודעות לעיתונות</translation>
  </message>
  <message>
   <source>BibTeX has only a year and a month: what is uncertain or an interval is a note</source>
   <translation>ב־BibTeX יש רק שנה וחודש: תאריך לא ודאי או טווח נרשם כהערה</translation>
  </message>
  <message>
   <source>Bluebook, law review (law, United States)</source>
   <translation>‏Bluebook, כתבי עת משפטיים (משפט, ארצות הברית)</translation>
  </message>
  <message>
   <source>Bring back a backup from its folder “backups”, or with the command “restore”; nothing was changed.</source>
   <translation>יש לשחזר גיבוי מהתיקייה ”backups” שבה, או בפקודה ”restore”; דבר לא השתנה.</translation>
  </message>
  <message>
   <source>CSL-JSON</source>
   <translation>CSL-JSON</translation>
  </message>
  <message>
   <source>CSV table</source>
   <translation>טבלת CSV</translation>
  </message>
  <message>
   <source>Captions and addresses of photos are not carried</source>
   <translation>כיתובים וכתובות של תמונות אינם נכללים</translation>
  </message>
  <message>
   <source>Captions of photos are not carried; their credits are where credits were asked for</source>
   <translation>כיתובי התמונות אינם נכללים; הקרדיטים נכללים אם התבקשו</translation>
  </message>
  <message>
   <source>Check how it is spelled; it may have been renamed or deleted.</source>
   <translation>יש לבדוק את הכתיב; ייתכן שהשם שונה או שנמחק.</translation>
  </message>
  <message>
   <source>Check that it exists, that it is spelled so, and that you may read it.</source>
   <translation>יש לבדוק שהוא קיים, שהוא מאוית כך ושיש הרשאה לקרוא אותו.</translation>
  </message>
  <message>
   <source>Check the rights of the folder, or name another one with --library.</source>
   <translation>יש לבדוק את הרשאות התיקייה, או לציין אחרת עם ‎--library.</translation>
  </message>
  <message>
   <source>Chicago Manual of Style, 18th edition, annotated bibliography</source>
   <translation>‏Chicago Manual of Style, מהדורה 18, ביבליוגרפיה מוערת</translation>
  </message>
  <message>
   <source>Chicago Manual of Style, 18th edition, author–date</source>
   <translation>‏Chicago Manual of Style, מהדורה 18, מחבר–שנה</translation>
  </message>
  <message>
   <source>Chicago Manual of Style, 18th edition, notes and bibliography</source>
   <translation>‏Chicago Manual of Style, מהדורה 18, הערות וביבליוגרפיה</translation>
  </message>
  <message>
   <source>Chicago Manual of Style, author–date (at once)</source>
   <translation>‏Chicago Manual of Style, מחבר–שנה (מיידי)</translation>
  </message>
  <message>
   <source>Choose a place on another disk, or allow larger files there, and try again.</source>
   <translation>יש לבחור מקום בכונן אחר, או לאפשר שם קבצים גדולים יותר, ולנסות שוב.</translation>
  </message>
  <message>
   <source>Choose another place, or change the rights of this one.</source>
   <translation>יש לבחור מקום אחר, או לשנות את ההרשאות של זה.</translation>
  </message>
  <message>
   <source>Choose another style; zotero.org/styles has very many to download.</source>
   <translation>יש לבחור סגנון אחר; ב־zotero.org/styles יש רבים מאוד להורדה.</translation>
  </message>
  <message>
   <source>Choose the folder that the articles are in, or the files themselves.</source>
   <translation>יש לבחור את התיקייה שבה הכתבות, או את הקבצים עצמם.</translation>
  </message>
  <message>
   <source>Clippings JSON</source>
   <translation>‏JSON של Clippings</translation>
  </message>
  <message>
   <source>Clippings JSON lines</source>
   <translation>שורות JSON של Clippings</translation>
  </message>
  <message>
   <source>Commas and semicolons in topics are blanks, as they part keywords</source>
   <translation>פסיקים ונקודות־פסיק בנושאים הופכים לרווחים, משום שהם מפרידים בין מילות מפתח</translation>
  </message>
  <message>
   <source>Copy it again from where it was kept, or restore an earlier one. Originals in it that are whole can be taken out with any program that opens ZIP files, and imported.</source>
   <translation>יש להעתיקו שוב מהמקום שבו נשמר, או לשחזר גיבוי מוקדם יותר. מקורות שלמים שבתוכו ניתנים לחילוץ בכל תוכנה שפותחת קובצי ZIP, ולייבוא.</translation>
  </message>
  <message>
   <source>Decks were not asked for</source>
   <translation>לא התבקשו כותרות משנה</translation>
  </message>
  <message>
   <source>Disclosures are not carried</source>
   <translation>גילויים נאותים אינם נכללים</translation>
  </message>
  <message>
   <source>Download or copy it again; if another program opens it, save it anew from there.</source>
   <translation>כדאי להוריד או להעתיק שוב; אם תוכנה אחרת פותחת את הקובץ, אפשר לשמור אותו משם מחדש.</translation>
  </message>
  <message>
   <source>EPUB book</source>
   <translation>ספר EPUB</translation>
  </message>
  <message>
   <source>Evernote export</source>
   <translation>ייצוא של Evernote</translation>
  </message>
  <message>
   <source>Expected is {expected}.</source>
   <translation>נדרש ⁨{expected}⁩.</translation>
  </message>
  <message>
   <source>FLAC recording</source>
   <translation>הקלטת FLAC</translation>
  </message>
  <message>
   <source>Factiva export</source>
   <translation>ייצוא של Factiva</translation>
  </message>
  <message>
   <source>Fractions of a second are not carried</source>
   <translation>שברי שנייה אינם נכללים</translation>
  </message>
  <message>
   <source>GIF picture</source>
   <translation>תמונת GIF</translation>
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
   <translation>לא התבקשו גיבובים של הקבצים המקוריים</translation>
  </message>
  <message>
   <source>IEEE, numbered</source>
   <translation>‏IEEE, ממוספר</translation>
  </message>
  <message>
   <source>ISO 690, author–date</source>
   <translation>‏ISO 690, מחבר–שנה</translation>
  </message>
  <message>
   <source>ISO 690, author–date (German)</source>
   <translation>‏ISO 690, מחבר–שנה (גרמנית)</translation>
  </message>
  <message>
   <source>Image credits were not asked for</source>
   <translation>לא התבקשו קרדיטי צילום</translation>
  </message>
  <message>
   <source>Incidents found in the text are not carried</source>
   <translation>אירועים שנמצאו בטקסט אינם נכללים</translation>
  </message>
  <message>
   <source>Install it and try again.</source>
   <translation>יש להתקין ולנסות שוב.</translation>
  </message>
  <message>
   <source>Install the newer version; nothing was changed.</source>
   <translation>יש להתקין את הגרסה החדשה; דבר לא השתנה.</translation>
  </message>
  <message>
   <source>It could not be done.</source>
   <translation>לא ניתן היה לבצע זאת.</translation>
  </message>
  <message>
   <source>JPEG picture</source>
   <translation>תמונת JPEG</translation>
  </message>
  <message>
   <source>Lines taken out of the text are not carried</source>
   <translation>שורות שהוצאו מהטקסט אינן נכללות</translation>
  </message>
  <message>
   <source>Linked sources were not asked for</source>
   <translation>לא התבקשו מקורות מקושרים</translation>
  </message>
  <message>
   <source>Look at it as it is now and change it by hand.</source>
   <translation>יש לבדוק את המצב כעת ולשנות ידנית.</translation>
  </message>
  <message>
   <source>MHTML</source>
   <translation>MHTML</translation>
  </message>
  <message>
   <source>MLA Handbook, 9th edition</source>
   <translation>‏MLA Handbook, מהדורה 9</translation>
  </message>
  <message>
   <source>MLA Handbook, 9th edition, annotated bibliography</source>
   <translation>‏MLA Handbook, מהדורה 9, ביבליוגרפיה מוערת</translation>
  </message>
  <message>
   <source>MP3 recording</source>
   <translation>הקלטת MP3</translation>
  </message>
  <message>
   <source>Make room on the disk and try again.</source>
   <translation>יש לפנות מקום בכונן ולנסות שוב.</translation>
  </message>
  <message>
   <source>Many styles do not print pages, volume and issue of newspapers</source>
   <translation>סגנונות רבים אינם מדפיסים עמודים, כרך וגיליון של עיתונים</translation>
  </message>
  <message>
   <source>Markdown</source>
   <translation>Markdown</translation>
  </message>
  <message>
   <source>Matroska video</source>
   <translation>סרטון Matroska</translation>
  </message>
  <message>
   <source>Mend it there, or put words with special characters in quotation marks.</source>
   <translation>יש לתקן שם, או להקיף במירכאות מילים שיש בהן סימנים מיוחדים.</translation>
  </message>
  <message>
   <source>Microsoft Office document of the old kind</source>
   <translation>מסמך Microsoft Office בתבנית הישנה</translation>
  </message>
  <message>
   <source>Most styles do not print the city of a newspaper</source>
   <translation>רוב הסגנונות אינם מדפיסים את עיר ההוצאה של העיתון</translation>
  </message>
  <message>
   <source>Most styles do not print the edition</source>
   <translation>רוב הסגנונות אינם מדפיסים את המהדורה</translation>
  </message>
  <message>
   <source>Most styles do not print the section</source>
   <translation>רוב הסגנונות אינם מדפיסים את המדור</translation>
  </message>
  <message>
   <source>NOT needs something after it</source>
   <translation>‏NOT דורש משהו אחריו</translation>
  </message>
  <message>
   <source>Name another folder with --library, or bring back a backup.</source>
   <translation>יש לציין תיקייה אחרת עם ‎--library, או לשחזר גיבוי.</translation>
  </message>
  <message>
   <source>Nexis export</source>
   <translation>ייצוא של Nexis</translation>
  </message>
  <message>
   <source>No files that can be read in {name}.</source>
   <translation>אין קבצים קריאים בתיקייה ⁨{name}⁩.</translation>
  </message>
  <message>
   <source>Notes were not asked for</source>
   <translation>לא התבקשו הערות</translation>
  </message>
  <message>
   <source>Nothing is written to it now. Put it back, or close the program and open the folder where it is.</source>
   <translation>כעת לא נכתב בה דבר. יש להחזירה למקומה, או לסגור את התוכנה ולפתוח את התיקייה במקומה הנוכחי.</translation>
  </message>
  <message>
   <source>OR needs something on both sides</source>
   <translation>‏OR דורש משהו משני צדיו</translation>
  </message>
  <message>
   <source>OSCOLA, 4th edition (law, United Kingdom)</source>
   <translation>‏OSCOLA, מהדורה 4 (משפט, הממלכה המאוחדת)</translation>
  </message>
  <message>
   <source>Ogg recording</source>
   <translation>הקלטת Ogg</translation>
  </message>
  <message>
   <source>Older clippings that may hold this have not been looked through yet: {count}.</source>
   <translation>גזירים ישנים יותר שעשויים להכיל זאת וטרם נבדקו: ⁨{count}⁩.</translation>
  </message>
  <message>
   <source>Omnivore export</source>
   <translation>ייצוא של Omnivore</translation>
  </message>
  <message>
   <source>On Debian and Ubuntu: sudo apt-get install {packages}</source>
   <translation>ב־Debian וב־Ubuntu: sudo apt-get install ⁨{packages}⁩</translation>
  </message>
  <message>
   <source>Open it in the program that it was written with and save it again, or get another copy of it.</source>
   <translation>פתחו אותו בתוכנה שבה נכתב ושמרו אותו שוב, או השיגו עותק אחר שלו.</translation>
  </message>
  <message>
   <source>Open it with the password in another program, save it without one, and import that.</source>
   <translation>יש לפתוח את הקובץ עם הסיסמה בתוכנה אחרת, לשמור אותו בלי סיסמה ולייבא אותו משם.</translation>
  </message>
  <message>
   <source>OpenDocument text</source>
   <translation>מסמך OpenDocument</translation>
  </message>
  <message>
   <source>PDF</source>
   <translation>PDF</translation>
  </message>
  <message>
   <source>PDF document</source>
   <translation>מסמך PDF</translation>
  </message>
  <message>
   <source>PNG picture</source>
   <translation>תמונת PNG</translation>
  </message>
  <message>
   <source>Paragraphs of a note become one, as a field is one line</source>
   <translation>פסקאות של הערה מתאחדות לאחת, משום ששדה הוא שורה אחת</translation>
  </message>
  <message>
   <source>Paragraphs of a note become one, as a row is one line</source>
   <translation>פסקאות של הערה מתאחדות לאחת, משום ששורה בטבלה היא שורה אחת</translation>
  </message>
  <message>
   <source>Photo credits were not asked for</source>
   <translation>לא התבקשו קרדיטי צילום</translation>
  </message>
  <message>
   <source>Photos are not carried; their credits are in annotations where credits were asked for</source>
   <translation>התמונות אינן נכללות; הקרדיטים שלהן בביאורים, אם התבקשו קרדיטים</translation>
  </message>
  <message>
   <source>Photos are not carried; their credits are in notes where credits were asked for</source>
   <translation>התמונות אינן נכללות; הקרדיטים שלהן בהערות, אם התבקשו קרדיטים</translation>
  </message>
  <message>
   <source>Pictures are in the file only small, and only those that you hold</source>
   <translation>התמונות נמצאות בקובץ רק בקטן, ורק אלה שברשותך</translation>
  </message>
  <message>
   <source>Pictures themselves are not in the file, only their credits</source>
   <translation>התמונות עצמן אינן בקובץ, רק הקרדיטים שלהן</translation>
  </message>
  <message>
   <source>PowerPoint presentation</source>
   <translation>מצגת PowerPoint</translation>
  </message>
  <message>
   <source>ProQuest export</source>
   <translation>ייצוא של ProQuest</translation>
  </message>
  <message>
   <source>Quotations were not asked for</source>
   <translation>לא התבקשו ציטוטים</translation>
  </message>
  <message>
   <source>RAR archive</source>
   <translation>ארכיון RAR</translation>
  </message>
  <message>
   <source>RIS</source>
   <translation>RIS</translation>
  </message>
  <message>
   <source>RTF document</source>
   <translation>מסמך RTF</translation>
  </message>
  <message>
   <source>Reading {name} failed: {detail}.</source>
   <translation>קריאת ⁨{name}⁩ נכשלה: ⁨{detail}⁩.</translation>
  </message>
  <message>
   <source>SQLite database</source>
   <translation>מסד נתונים SQLite</translation>
  </message>
  <message>
   <source>Save it as UTF-8 and try again.</source>
   <translation>יש לשמור כ־UTF-8 ולנסות שוב.</translation>
  </message>
  <message>
   <source>Save it out of these letters, and take it in by itself.</source>
   <translation>יש לשמור אותו מתוך המכתבים האלה ולייבא אותו בפני עצמו.</translation>
  </message>
  <message>
   <source>Save or download it again; if you made it by hand, mend the place named.</source>
   <translation>יש לשמור או להוריד שוב; אם נכתב ידנית, יש לתקן את המקום שצוין.</translation>
  </message>
  <message>
   <source>Save the article as HTML, PDF or plain text and import that.</source>
   <translation>יש לשמור את הכתבה כ־HTML, כ־PDF או כטקסט פשוט ולייבא זאת.</translation>
  </message>
  <message>
   <source>Split it, or save only the article.</source>
   <translation>יש לפצל, או לשמור רק את הכתבה.</translation>
  </message>
  <message>
   <source>Stars, and what is in the inbox or the trash, are not carried</source>
   <translation>כוכבים, ומה שבתיבת הנכנסים או באשפה, אינם נכללים</translation>
  </message>
  <message>
   <source>Stopped.</source>
   <translation>הופסק.</translation>
  </message>
  <message>
   <source>TIFF picture</source>
   <translation>תמונת TIFF</translation>
  </message>
  <message>
   <source>Telegram export</source>
   <translation>ייצוא של Telegram</translation>
  </message>
  <message>
   <source>The characters of {name} cannot be told for certain.</source>
   <translation>אי אפשר לקבוע בוודאות את התווים של ⁨{name}⁩.</translation>
  </message>
  <message>
   <source>The city of a newspaper is carried, but most styles do not print it</source>
   <translation>עיר ההוצאה של העיתון נשמרת, אבל רוב הסגנונות אינם מדפיסים אותה</translation>
  </message>
  <message>
   <source>The dateline is not carried</source>
   <translation>שורת המקום אינה נכללת</translation>
  </message>
  <message>
   <source>The dateline is not printed</source>
   <translation>שורת המקום אינה מודפסת</translation>
  </message>
  <message>
   <source>The day it was taken in is not carried, as there is no address</source>
   <translation>יום הקליטה אינו נכלל, משום שאין כתובת</translation>
  </message>
  <message>
   <source>The day it was taken in was not asked for</source>
   <translation>לא התבקש יום הקליטה</translation>
  </message>
  <message>
   <source>The day of the last change is not carried</source>
   <translation>יום השינוי האחרון אינו נכלל</translation>
  </message>
  <message>
   <source>The deck is kept as an abstract, which most styles leave out</source>
   <translation>כותרת המשנה נשמרת כתקציר, שרוב הסגנונות משמיטים</translation>
  </message>
  <message>
   <source>The edition of a newspaper is carried, but most styles do not print it</source>
   <translation>מהדורת העיתון נשמרת, אבל רוב הסגנונות אינם מדפיסים אותה</translation>
  </message>
  <message>
   <source>The hour it was taken in is not carried</source>
   <translation>שעת הקליטה אינה נכללת</translation>
  </message>
  <message>
   <source>The hour of publication is not carried</source>
   <translation>שעת הפרסום אינה נכללת</translation>
  </message>
  <message>
   <source>The hour of publication is not printed</source>
   <translation>שעת הפרסום אינה מודפסת</translation>
  </message>
  <message>
   <source>The index cannot be written ({trouble}): the newest clippings are not found.</source>
   <translation>אי אפשר לכתוב את האינדקס (⁨{trouble}⁩): הגזירים החדשים ביותר אינם נמצאים.</translation>
  </message>
  <message>
   <source>The index cannot be written ({trouble}): this was looked up in the clippings themselves.</source>
   <translation>אי אפשר לכתוב את האינדקס (⁨{trouble}⁩): החיפוש נעשה בגזירים עצמם.</translation>
  </message>
  <message>
   <source>The index is being rebuilt: this was looked up in the clippings themselves.</source>
   <translation>האינדקס נבנה מחדש: החיפוש נעשה בגזירים עצמם.</translation>
  </message>
  <message>
   <source>The index is catching up: some clippings are not found yet.</source>
   <translation>האינדקס מתעדכן: חלק מהגזירים עדיין אינם נמצאים.</translation>
  </message>
  <message>
   <source>The index is older than the library, which is open for reading only: some clippings are not found.</source>
   <translation>האינדקס ישן מהספרייה, הפתוחה לקריאה בלבד: חלק מהגזירים אינם נמצאים.</translation>
  </message>
  <message>
   <source>The library folder {folder} cannot be read or written: {detail}.</source>
   <translation>אי אפשר לקרוא את תיקיית הספרייה ⁨{folder}⁩ או לכתוב בה: ⁨{detail}⁩.</translation>
  </message>
  <message>
   <source>The library folder {folder} was moved or removed while it was open.</source>
   <translation>תיקיית הספרייה ⁨{folder}⁩ הועברה או הוסרה בזמן שהייתה פתוחה.</translation>
  </message>
  <message>
   <source>The library in {folder} cannot be used.</source>
   <translation>אי אפשר להשתמש בספרייה שבתיקייה ⁨{folder}⁩.</translation>
  </message>
  <message>
   <source>The library in {folder} is damaged or is not one: {detail}.</source>
   <translation>הספרייה שבתיקייה ⁨{folder}⁩ פגומה, או שאינה ספרייה: ⁨{detail}⁩.</translation>
  </message>
  <message>
   <source>The library in {folder} was written by a newer Clippings (format {found}, this one knows {known}).</source>
   <translation>הספרייה שבתיקייה ⁨{folder}⁩ נכתבה בגרסה חדשה יותר של Clippings (תבנית ⁨{found}⁩, זו מכירה ⁨{known}⁩).</translation>
  </message>
  <message>
   <source>The library is open for reading only and has no index: this was looked up in the clippings themselves.</source>
   <translation>הספרייה פתוחה לקריאה בלבד ואין לה אינדקס: החיפוש נעשה בגזירים עצמם.</translation>
  </message>
  <message>
   <source>The others are not affected. Check it in another program and try again.</source>
   <translation>האחרים לא נפגעו. יש לבדוק בתוכנה אחרת ולנסות שוב.</translation>
  </message>
  <message>
   <source>The others are not affected. Save the article as plain text and import that, and report what happened.</source>
   <translation>השאר אינם מושפעים. יש לשמור את הכתבה כטקסט פשוט ולייבא אותו, ולדווח על מה שקרה.</translation>
  </message>
  <message>
   <source>The query “{query}” cannot be read at character {position}: {problem}.</source>
   <translation>אי אפשר לקרוא את החיפוש ”⁨{query}⁩” בתו ⁨{position}⁩: ⁨{problem}⁩.</translation>
  </message>
  <message>
   <source>The text of the article is not carried</source>
   <translation>טקסט הכתבה אינו נכלל</translation>
  </message>
  <message>
   <source>The text of the article is not printed</source>
   <translation>טקסט הכתבה אינו מודפס</translation>
  </message>
  <message>
   <source>The text seems to have been read in the wrong encoding ({written_in} taken for {read_as}): “{before}” would be “{after}”. Nothing was changed.</source>
   <translation>נראה שהטקסט נקרא בקידוד שגוי ({written_in} נחשב ל־{read_as}): „{before}” יהיה „{after}”. דבר לא שונה.</translation>
  </message>
  <message>
   <source>The text was read as {written_in}, which had been taken for {read_as}: “{before}” became “{after}”. What came in is kept as it was.</source>
   <translation>הטקסט נקרא כ־{written_in}, שנחשב ל־{read_as}: „{before}” נעשה „{after}”. מה שהתקבל נשמר כפי שהיה.</translation>
  </message>
  <message>
   <source>There is no incident “{name}”.</source>
   <translation>אין אירוע בשם ”⁨{name}⁩”.</translation>
  </message>
  <message>
   <source>There is no room left to write {path}; nothing was written.</source>
   <translation>לא נותר מקום לכתיבת ⁨{path}⁩; דבר לא נכתב.</translation>
  </message>
  <message>
   <source>There is no topic “{name}”.</source>
   <translation>אין נושא בשם ”⁨{name}⁩”.</translation>
  </message>
  <message>
   <source>There is no {kind} “{key}”.</source>
   <translation>לא נמצא: ⁨{kind}⁩ ”⁨{key}⁩”.</translation>
  </message>
  <message>
   <source>There is nothing to read in it; copy or save the article again.</source>
   <translation>אין בו מה לקרוא; יש להעתיק או לשמור שוב את הכתבה.</translation>
  </message>
  <message>
   <source>This style does not print pages, volume and issue</source>
   <translation>סגנון זה אינו מדפיס עמודים, כרך וגיליון</translation>
  </message>
  <message>
   <source>This style does not print the city of a newspaper</source>
   <translation>סגנון זה אינו מדפיס את עיר ההוצאה של העיתון</translation>
  </message>
  <message>
   <source>Try again; if it happens again, report it with what you did.</source>
   <translation>יש לנסות שוב; אם זה חוזר, נודה על דיווח בצירוף תיאור הפעולות.</translation>
  </message>
  <message>
   <source>Vancouver (NLM), numbered</source>
   <translation>‏Vancouver (NLM), ממוספר</translation>
  </message>
  <message>
   <source>WARC</source>
   <translation>WARC</translation>
  </message>
  <message>
   <source>WAV recording</source>
   <translation>הקלטת WAV</translation>
  </message>
  <message>
   <source>Wait until it is done, or close it, and try again.</source>
   <translation>יש להמתין לסיומה או לסגור אותה, ולנסות שוב.</translation>
  </message>
  <message>
   <source>Web page</source>
   <translation>דף אינטרנט</translation>
  </message>
  <message>
   <source>WebP picture</source>
   <translation>תמונת WebP</translation>
  </message>
  <message>
   <source>What was done before that is kept.</source>
   <translation>מה שנעשה קודם לכן נשמר.</translation>
  </message>
  <message>
   <source>WhatsApp chat</source>
   <translation>שיחת WhatsApp</translation>
  </message>
  <message>
   <source>Where each field was read, and what was corrected, is not carried</source>
   <translation>מקור הקריאה של כל שדה, ומה שתוקן, אינם נכללים</translation>
  </message>
  <message>
   <source>Word document</source>
   <translation>מסמך Word</translation>
  </message>
  <message>
   <source>ZIP archive</source>
   <translation>ארכיון ZIP</translation>
  </message>
  <message>
   <source>Zotero RDF</source>
   <translation>Zotero RDF</translation>
  </message>
  <message>
   <source>Zstandard archive</source>
   <translation>ארכיון Zstandard</translation>
  </message>
  <message>
   <source>a colour such as #3366cc</source>
   <translation>צבע כגון ‎#3366cc</translation>
  </message>
  <message>
   <source>a comma or the end of the list is missing</source>
   <translation>חסר פסיק או סוף הרשימה</translation>
  </message>
  <message>
   <source>a date on one side of .. at least</source>
   <translation>תאריך לפחות בצד אחד של ‎..</translation>
  </message>
  <message>
   <source>a date that is not open on that side</source>
   <translation>תאריך שאינו פתוח בצד הזה</translation>
  </message>
  <message>
   <source>a date with its year</source>
   <translation>תאריך עם שנה</translation>
  </message>
  <message>
   <source>a date within the calendar's years</source>
   <translation>תאריך בטווח שנות הלוח</translation>
  </message>
  <message>
   <source>a digit from 1 to 9, or 0 for none</source>
   <translation>ספרה מ־1 עד 9, או 0 לביטול</translation>
  </message>
  <message>
   <source>a file lies where its folder belongs; move it away</source>
   <translation>במקום התיקייה שלו נמצא קובץ; יש להעביר אותו למקום אחר</translation>
  </message>
  <message>
   <source>a headline, an address or a text; every other key may be missing</source>
   <translation>כותרת, כתובת או טקסט; כל מפתח אחר יכול להיעדר</translation>
  </message>
  <message>
   <source>a line of its head is too long</source>
   <translation>שורה בכותרת הרשומה ארוכה מדי</translation>
  </message>
  <message>
   <source>a line that is not in the list of its outlet yet</source>
   <translation>שורה שעדיין אינה ברשימת כלי התקשורת שלה</translation>
  </message>
  <message>
   <source>a list of objects</source>
   <translation>רשימה של אובייקטים</translation>
  </message>
  <message>
   <source>a list of texts</source>
   <translation>רשימה של טקסטים</translation>
  </message>
  <message>
   <source>a list of {kind} values</source>
   <translation>רשימה של ערכי ⁨{kind}⁩</translation>
  </message>
  <message>
   <source>a minus cannot stand before {value}</source>
   <translation>מינוס אינו יכול לעמוד לפני ⁨{value}⁩</translation>
  </message>
  <message>
   <source>a name</source>
   <translation>שם</translation>
  </message>
  <message>
   <source>a name that no other incident has</source>
   <translation>שם שאין לאף אירוע אחר</translation>
  </message>
  <message>
   <source>a name that no other topic beside it has</source>
   <translation>שם שאין לאף נושא אחר לצידו</translation>
  </message>
  <message>
   <source>a name without "/"</source>
   <translation>שם ללא "/"</translation>
  </message>
  <message>
   <source>a place in the body's paragraphs, before `end`</source>
   <translation>מקום בפסקאות גוף הכתבה, לפני `end`</translation>
  </message>
  <message>
   <source>a place that is at most {count} topics deep</source>
   <translation>מקום בעומק של {count} נושאים לכל היותר</translation>
  </message>
  <message>
   <source>a range that begins before it ends</source>
   <translation>טווח שתחילתו לפני סופו</translation>
  </message>
  <message>
   <source>a time such as 2024-08-20T09:30:00+00:00</source>
   <translation>זמן כגון 2024-08-20T09:30:00+00:00</translation>
  </message>
  <message>
   <source>a topic that is not below the one to be moved</source>
   <translation>נושא שאינו מתחת לנושא המועבר</translation>
  </message>
  <message>
   <source>a topic that is not below those to be merged</source>
   <translation>נושא שאינו מתחת לנושאים הממוזגים</translation>
  </message>
  <message>
   <source>a whole number</source>
   <translation>מספר שלם</translation>
  </message>
  <message>
   <source>a year from 0001 to 9999</source>
   <translation>שנה בין 0001 ל־9999</translation>
  </message>
  <message>
   <source>added</source>
   <translation>נוסף</translation>
  </message>
  <message>
   <source>an EDTF date such as 2017, 2024-08, 2024-08-20 or 2019/2021</source>
   <translation>תאריך EDTF כגון 2017, 2024-08, 2024-08-20 או 2019/2021</translation>
  </message>
  <message>
   <source>an EDTF date such as 2024-08-20</source>
   <translation>תאריך EDTF כגון 2024-08-20</translation>
  </message>
  <message>
   <source>an entry has no name</source>
   <translation>לאחד הערכים אין שם</translation>
  </message>
  <message>
   <source>an instant such as 2024-08-20T09:30:00Z</source>
   <translation>נקודת זמן כגון 2024-08-20T09:30:00Z</translation>
  </message>
  <message>
   <source>an interval that begins before it ends</source>
   <translation>טווח שתחילתו לפני סופו</translation>
  </message>
  <message>
   <source>an object</source>
   <translation>אובייקט</translation>
  </message>
  <message>
   <source>another program is using it</source>
   <translation>תוכנה אחרת משתמשת בו</translation>
  </message>
  <message>
   <source>archives within archives</source>
   <translation>ארכיונים בתוך ארכיונים</translation>
  </message>
  <message>
   <source>as</source>
   <translation>בתור</translation>
  </message>
  <message>
   <source>attributes</source>
   <translation>מאפיינים</translation>
  </message>
  <message>
   <source>backup</source>
   <translation>גיבוי</translation>
  </message>
  <message>
   <source>binary property list</source>
   <translation>רשימת מאפיינים בינארית</translation>
  </message>
  <message>
   <source>bookmark file</source>
   <translation>קובץ סימניות</translation>
  </message>
  <message>
   <source>bringing it to version {number} would break its references</source>
   <translation>מעבר לגרסה ⁨{number}⁩ היה שובר את ההפניות שבה</translation>
  </message>
  <message>
   <source>bytes</source>
   <translation>בתים</translation>
  </message>
  <message>
   <source>bytes of memory to read it</source>
   <translation>בתים של זיכרון לקריאתו</translation>
  </message>
  <message>
   <source>bytes unpacked</source>
   <translation>בתים לאחר פריסה</translation>
  </message>
  <message>
   <source>bzip2 archive</source>
   <translation>ארכיון bzip2</translation>
  </message>
  <message>
   <source>calendar</source>
   <translation>לוח שנה</translation>
  </message>
  <message>
   <source>cannot be read</source>
   <translation>אינה ניתנת לקריאה</translation>
  </message>
  <message>
   <source>characters</source>
   <translation>תווים</translation>
  </message>
  <message>
   <source>clipping</source>
   <translation>גזיר</translation>
  </message>
  <message>
   <source>clippings or tags that belong together</source>
   <translation>גזירים או תגיות שקשורים זה בזה</translation>
  </message>
  <message>
   <source>colour</source>
   <translation>צבע</translation>
  </message>
  <message>
   <source>data file in JSON of a program whose files are not known here</source>
   <translation>קובץ JSON של תוכנה שקבציה אינם מוכרים כאן</translation>
  </message>
  <message>
   <source>data file in XML</source>
   <translation>קובץ נתונים ב־XML</translation>
  </message>
  <message>
   <source>date</source>
   <translation>תאריך</translation>
  </message>
  <message>
   <source>device or pipe, not a file</source>
   <translation>התקן או צינור ולא קובץ</translation>
  </message>
  <message>
   <source>does not begin as an entry</source>
   <translation>אינה נפתחת כרשומה</translation>
  </message>
  <message>
   <source>elements</source>
   <translation>רכיבים</translation>
  </message>
  <message>
   <source>favourite</source>
   <translation>נושא מועדף</translation>
  </message>
  <message>
   <source>files</source>
   <translation>קבצים</translation>
  </message>
  <message>
   <source>flags</source>
   <translation>סימונים</translation>
  </message>
  <message>
   <source>font</source>
   <translation>גופן</translation>
  </message>
  <message>
   <source>format</source>
   <translation>תבנית</translation>
  </message>
  <message>
   <source>formatting with it takes more memory than there may be</source>
   <translation>העיצוב בו דורש יותר זיכרון מהמותר</translation>
  </message>
  <message>
   <source>formatting with it takes more than {seconds} seconds</source>
   <translation>העיצוב בו אורך יותר מ־⁨{seconds}⁩ שניות</translation>
  </message>
  <message>
   <source>former name</source>
   <translation>שם קודם</translation>
  </message>
  <message>
   <source>gzip archive</source>
   <translation>ארכיון gzip</translation>
  </message>
  <message>
   <source>has more than {most_value} characters in the field “{name}”</source>
   <translation>יש בה יותר מ־⁨{most_value}⁩ תווים בשדה ”⁨{name}⁩”</translation>
  </message>
  <message>
   <source>has neither a title nor an address</source>
   <translation>אין בה כותרת ואין בה כתובת</translation>
  </message>
  <message>
   <source>has no field where one has to be: {value}</source>
   <translation>אין בה שדה במקום שנדרש: ⁨{value}⁩</translation>
  </message>
  <message>
   <source>has no value in the field “{name}”</source>
   <translation>אין בה ערך בשדה ”⁨{name}⁩”</translation>
  </message>
  <message>
   <source>headline</source>
   <translation>כותרת</translation>
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
   <translation>אירוע</translation>
  </message>
  <message>
   <source>incident participant</source>
   <translation>משתתף באירוע</translation>
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
   <translation>יעד</translation>
  </message>
  <message>
   <source>is a note that belongs to no item</source>
   <translation>היא הערה שאינה שייכת לשום פריט</translation>
  </message>
  <message>
   <source>is empty</source>
   <translation>ריקה</translation>
  </message>
  <message>
   <source>is nested too deeply</source>
   <translation>מקוננת עמוק מדי</translation>
  </message>
  <message>
   <source>is no JSON at character {value}</source>
   <translation>אינה JSON בתו {value}</translation>
  </message>
  <message>
   <source>is not an object</source>
   <translation>אינה אובייקט</translation>
  </message>
  <message>
   <source>is not closed in the field “{name}”</source>
   <translation>אינה סגורה בשדה ”⁨{name}⁩”</translation>
  </message>
  <message>
   <source>is not closed: a brace or a parenthesis is missing</source>
   <translation>אינה סגורה: חסר סוגר</translation>
  </message>
  <message>
   <source>is not well-formed XML</source>
   <translation>אינה XML תקין</translation>
  </message>
  <message>
   <source>it breaks off before its end</source>
   <translation>נקטע לפני הסוף</translation>
  </message>
  <message>
   <source>it cannot be opened</source>
   <translation>אי אפשר לפתוח אותו</translation>
  </message>
  <message>
   <source>it cannot be read</source>
   <translation>אינו ניתן לקריאה</translation>
  </message>
  <message>
   <source>it cannot be unpacked</source>
   <translation>אי אפשר לפרוס אותו</translation>
  </message>
  <message>
   <source>it does not begin as a record does</source>
   <translation>אינו מתחיל כרשומה</translation>
  </message>
  <message>
   <source>it does not say how works are cited</source>
   <translation>הוא אינו קובע כיצד מצטטים</translation>
  </message>
  <message>
   <source>it has a document type, which no style needs</source>
   <translation>יש בו סוג מסמך, שאף סגנון אינו צריך</translation>
  </message>
  <message>
   <source>it has more than {most_bytes} bytes</source>
   <translation>יש בו יותר מ־⁨{most_bytes}⁩ בתים</translation>
  </message>
  <message>
   <source>it has no formatting of its own but takes that of “{other}”; choose that one</source>
   <translation>אין לו עיצוב משלו והוא לוקח את של ”⁨{other}⁩”; יש לבחור בו</translation>
  </message>
  <message>
   <source>it has no page inside</source>
   <translation>אין בו דף</translation>
  </message>
  <message>
   <source>it has no part with text</source>
   <translation>אין בו חלק עם טקסט</translation>
  </message>
  <message>
   <source>it is XML, but not of the Citation Style Language</source>
   <translation>הוא XML, אבל לא של Citation Style Language</translation>
  </message>
  <message>
   <source>it is a folder</source>
   <translation>זו תיקייה</translation>
  </message>
  <message>
   <source>it is a link that leads nowhere</source>
   <translation>זהו קישור שאינו מוביל לשום מקום</translation>
  </message>
  <message>
   <source>it is damaged, or only part of it is there</source>
   <translation>הוא פגום, או שרק חלק ממנו קיים</translation>
  </message>
  <message>
   <source>it is larger than its disk allows</source>
   <translation>הוא גדול מהמותר בכונן שלו</translation>
  </message>
  <message>
   <source>it is locked with a password</source>
   <translation>הוא נעול בסיסמה</translation>
  </message>
  <message>
   <source>it is no JSON</source>
   <translation>אינו JSON</translation>
  </message>
  <message>
   <source>it is not XML</source>
   <translation>אינו XML</translation>
  </message>
  <message>
   <source>it is not an empty folder</source>
   <translation>זו אינה תיקייה ריקה</translation>
  </message>
  <message>
   <source>it is open for reading only</source>
   <translation>היא פתוחה לקריאה בלבד</translation>
  </message>
  <message>
   <source>it is packed in a way that cannot be unpacked here</source>
   <translation>הוא דחוס בשיטה שאי אפשר לפרוס כאן</translation>
  </message>
  <message>
   <source>it takes no more pages</source>
   <translation>לא מתקבלים עוד דפים</translation>
  </message>
  <message>
   <source>its XML cannot be read</source>
   <translation>ה-XML שבו אינו קריא</translation>
  </message>
  <message>
   <source>its XML cannot be read, or it has no content</source>
   <translation>אי אפשר לקרוא את ה־XML שלו, או שאין בו תוכן</translation>
  </message>
  <message>
   <source>its answer cannot be read</source>
   <translation>התשובה אינה קריאה</translation>
  </message>
  <message>
   <source>its database cannot be opened or written</source>
   <translation>אי אפשר לפתוח את מסד הנתונים או לכתוב בו</translation>
  </message>
  <message>
   <source>its database is damaged</source>
   <translation>מסד הנתונים פגום</translation>
  </message>
  <message>
   <source>its disk can only be read</source>
   <translation>הכונן מוגן מפני כתיבה</translation>
  </message>
  <message>
   <source>its disk cannot be read or written</source>
   <translation>אי אפשר לקרוא את הכונן או לכתוב בו</translation>
  </message>
  <message>
   <source>its folder is not there</source>
   <translation>התיקייה שלו אינה קיימת</translation>
  </message>
  <message>
   <source>its head is too long</source>
   <translation>כותרת הרשומה ארוכה מדי</translation>
  </message>
  <message>
   <source>its length is not told</source>
   <translation>האורך אינו מצוין</translation>
  </message>
  <message>
   <source>its name is too long for its disk</source>
   <translation>השם ארוך מדי עבור הכונן</translation>
  </message>
  <message>
   <source>its page cannot be unpacked ({encoding})</source>
   <translation>אי אפשר לפרוס את הדף שבו (⁨{encoding}⁩)</translation>
  </message>
  <message>
   <source>its parts are nested too deeply</source>
   <translation>חלקיו מקוננים עמוק מדי</translation>
  </message>
  <message>
   <source>its property list cannot be read</source>
   <translation>אי אפשר לקרוא את רשימת המאפיינים שלו</translation>
  </message>
  <message>
   <source>its property list is nested too deeply</source>
   <translation>רשימת המאפיינים שלו מקוננת עמוק מדי</translation>
  </message>
  <message>
   <source>its rights do not allow it</source>
   <translation>ההרשאות אינן מאפשרות זאת</translation>
  </message>
  <message>
   <source>kind</source>
   <translation>סוג</translation>
  </message>
  <message>
   <source>learnt line</source>
   <translation>שורה שנלמדה</translation>
  </message>
  <message>
   <source>letter</source>
   <translation>מכתב</translation>
  </message>
  <message>
   <source>letters within letters</source>
   <translation>מכתבים בתוך מכתבים</translation>
  </message>
  <message>
   <source>line</source>
   <translation>שורה</translation>
  </message>
  <message>
   <source>line {number}: {detail}</source>
   <translation>שורה ⁨{number}⁩: ⁨{detail}⁩</translation>
  </message>
  <message>
   <source>lines</source>
   <translation>שורות</translation>
  </message>
  <message>
   <source>link to a page, not the page itself</source>
   <translation>קישור לדף, ולא הדף עצמו</translation>
  </message>
  <message>
   <source>list of links</source>
   <translation>רשימת קישורים</translation>
  </message>
  <message>
   <source>megabytes of memory to be read</source>
   <translation>מגה־בתים של זיכרון לקריאה</translation>
  </message>
  <message>
   <source>more than {count} parentheses or minuses in one another</source>
   <translation>יותר מ־{count} סוגריים או סימני מינוס זה בתוך זה</translation>
  </message>
  <message>
   <source>more than {max_redirects} redirects</source>
   <translation>יותר מ־⁨{max_redirects}⁩ הפניות מחדש</translation>
  </message>
  <message>
   <source>name</source>
   <translation>שם</translation>
  </message>
  <message>
   <source>names joined by "/", such as Security/Defections</source>
   <translation>שמות המחוברים ב־"/", כגון ביטחון/עריקות</translation>
  </message>
  <message>
   <source>nested too deeply</source>
   <translation>מקונן עמוק מדי</translation>
  </message>
  <message>
   <source>no file can have such a name</source>
   <translation>אין קובץ שיכול להיקרא כך</translation>
  </message>
  <message>
   <source>no headline and text were found between its labels</source>
   <translation>לא נמצאו כותרת וטקסט בין התוויות שלו</translation>
  </message>
  <message>
   <source>no site of this name is found; perhaps this computer is offline</source>
   <translation>לא נמצא אתר בשם זה; ייתכן שהמחשב אינו מחובר</translation>
  </message>
  <message>
   <source>nobody says anything in it</source>
   <translation>אף אחד אינו אומר בו דבר</translation>
  </message>
  <message>
   <source>not UTF-8</source>
   <translation>אינו UTF-8</translation>
  </message>
  <message>
   <source>not all of it could be written</source>
   <translation>לא היה אפשר לכתוב את הכול</translation>
  </message>
  <message>
   <source>not an object with a headline</source>
   <translation>אינו אובייקט עם כותרת</translation>
  </message>
  <message>
   <source>nothing can be made of it as a page</source>
   <translation>אי אפשר לקרוא ממנו עמוד</translation>
  </message>
  <message>
   <source>nothing is said in it</source>
   <translation>לא נאמר בו דבר</translation>
  </message>
  <message>
   <source>one of its pages is damaged</source>
   <translation>אחד העמודים פגום</translation>
  </message>
  <message>
   <source>one that no clipping of the library has</source>
   <translation>ערך שאין לאף גזיר בספרייה</translation>
  </message>
  <message>
   <source>one that no other highlight of the clipping has</source>
   <translation>ערך שאין לאף סימון אחר של הגזיר</translation>
  </message>
  <message>
   <source>only http and https addresses are fetched</source>
   <translation>רק כתובות http ו־https מאוחזרות</translation>
  </message>
  <message>
   <source>original</source>
   <translation>קובץ מקורי</translation>
  </message>
  <message>
   <source>outlet</source>
   <translation>כלי תקשורת</translation>
  </message>
  <message>
   <source>page packed with {encoding}</source>
   <translation>דף הדחוס ב־⁨{encoding}⁩</translation>
  </message>
  <message>
   <source>pages</source>
   <translation>עמודים</translation>
  </message>
  <message>
   <source>pandoc cannot read it</source>
   <translation>‏⁨pandoc⁩ אינו יכול לקרוא אותו</translation>
  </message>
  <message>
   <source>paragraphs</source>
   <translation>פסקאות</translation>
  </message>
  <message>
   <source>parent</source>
   <translation>נושא־אב</translation>
  </message>
  <message>
   <source>part of it cannot be unpacked</source>
   <translation>אי אפשר לפרוס חלק ממנו</translation>
  </message>
  <message>
   <source>part of it is missing</source>
   <translation>חלק ממנו חסר</translation>
  </message>
  <message>
   <source>part of its path is no folder</source>
   <translation>חלק מן הנתיב אינו תיקייה</translation>
  </message>
  <message>
   <source>pasted text</source>
   <translation>טקסט שהודבק</translation>
  </message>
  <message>
   <source>person</source>
   <translation>אדם</translation>
  </message>
  <message>
   <source>picture</source>
   <translation>תמונה</translation>
  </message>
  <message>
   <source>picture that says nothing of itself</source>
   <translation>תמונה שאינה אומרת דבר על עצמה</translation>
  </message>
  <message>
   <source>picture that says nothing of itself and in which OCR finds no text</source>
   <translation>תמונה שאינה אומרת דבר על עצמה וש־OCR אינו מוצא בה טקסט</translation>
  </message>
  <message>
   <source>picture that says nothing of itself; with the program tesseract installed (Debian and Ubuntu: sudo apt-get install tesseract-ocr) words in it are read by OCR</source>
   <translation>תמונה שאינה אומרת דבר על עצמה; כשהתוכנה tesseract מותקנת (ב־Debian וב־Ubuntu: ‏⁨sudo apt-get install tesseract-ocr⁩) המילים שבה נקראות ב־OCR</translation>
  </message>
  <message>
   <source>program</source>
   <translation>תוכנה</translation>
  </message>
  <message>
   <source>property list</source>
   <translation>רשימת מאפיינים</translation>
  </message>
  <message>
   <source>put the minus before the field: -{name}:</source>
   <translation>יש לשים את המינוס לפני השדה: ‎-⁨{name}⁩:</translation>
  </message>
  <message>
   <source>record {number} (“{title}”) {detail}</source>
   <translation>רשומה ⁨{number}⁩ (”⁨{title}⁩”) ⁨{detail}⁩</translation>
  </message>
  <message>
   <source>record {number} {detail}</source>
   <translation>רשומה ⁨{number}⁩ ⁨{detail}⁩</translation>
  </message>
  <message>
   <source>record {number}: {detail}</source>
   <translation>רשומה ⁨{number}⁩: ⁨{detail}⁩</translation>
  </message>
  <message>
   <source>record {number}: {error}</source>
   <translation>רשומה ⁨{number}⁩: ⁨{error}⁩</translation>
  </message>
  <message>
   <source>record {value} cannot be read</source>
   <translation>רשומה {value} אינה קריאה</translation>
  </message>
  <message>
   <source>record {value} cannot be read, nor what follows it</source>
   <translation>רשומה {value} וכל מה שאחריה אינם קריאים</translation>
  </message>
  <message>
   <source>record {value} cannot be read, nor what follows it: {why}</source>
   <translation>רשומה {value} וכל מה שאחריה אינם קריאים: {why}</translation>
  </message>
  <message>
   <source>record {value} is nested too deeply</source>
   <translation>רשומה ⁨{value}⁩ מקוננת עמוק מדי</translation>
  </message>
  <message>
   <source>record {value} is not UTF-8</source>
   <translation>רשומה {value} אינה UTF-8</translation>
  </message>
  <message>
   <source>saved search</source>
   <translation>חיפוש שמור</translation>
  </message>
  <message>
   <source>scanned PDF</source>
   <translation>קובץ PDF סרוק</translation>
  </message>
  <message>
   <source>scanned PDF in which OCR finds no words</source>
   <translation>קובץ PDF סרוק שבו OCR אינו מוצא מילים</translation>
  </message>
  <message>
   <source>scanned PDF, pictures of pages without a text layer; with the program tesseract installed (Debian and Ubuntu: sudo apt-get install tesseract-ocr) it is read by OCR</source>
   <translation>קובץ PDF סרוק, תמונות של עמודים ללא שכבת טקסט; כשהתוכנה tesseract מותקנת (ב־Debian וב־Ubuntu: ‏⁨sudo apt-get install tesseract-ocr⁩) הוא נקרא ב־OCR</translation>
  </message>
  <message>
   <source>scanned pages</source>
   <translation>עמודים סרוקים</translation>
  </message>
  <message>
   <source>script or program</source>
   <translation>סקריפט או תוכנה</translation>
  </message>
  <message>
   <source>seconds</source>
   <translation>שניות</translation>
  </message>
  <message>
   <source>settings file</source>
   <translation>קובץ הגדרות</translation>
  </message>
  <message>
   <source>sha256</source>
   <translation>SHA-256</translation>
  </message>
  <message>
   <source>some text</source>
   <translation>טקסט כלשהו</translation>
  </message>
  <message>
   <source>something follows the end</source>
   <translation>יש עוד משהו אחרי הסוף</translation>
  </message>
  <message>
   <source>something stands in that place already</source>
   <translation>כבר יש משהו במקום הזה</translation>
  </message>
  <message>
   <source>sources.name</source>
   <translation>sources.name</translation>
  </message>
  <message>
   <source>status</source>
   <translation>מצב</translation>
  </message>
  <message>
   <source>style</source>
   <translation>סגנון</translation>
  </message>
  <message>
   <source>subtitles</source>
   <translation>כתוביות</translation>
  </message>
  <message>
   <source>table without the columns “url”, “title” and “added” of a list of links</source>
   <translation>טבלה ללא העמודות “url”,‏ “title” ו‑“added” של רשימת קישורים</translation>
  </message>
  <message>
   <source>taken off</source>
   <translation>תגיות שהוסרו</translation>
  </message>
  <message>
   <source>tar archive</source>
   <translation>ארכיון tar</translation>
  </message>
  <message>
   <source>text</source>
   <translation>טקסט</translation>
  </message>
  <message>
   <source>text or html</source>
   <translation>טקסט או HTML</translation>
  </message>
  <message>
   <source>text without halves of characters (surrogates)</source>
   <translation>טקסט ללא חצאי תווים (surrogates)</translation>
  </message>
  <message>
   <source>the article has no headline</source>
   <translation>לכתבה אין כותרת</translation>
  </message>
  <message>
   <source>the article has no title</source>
   <translation>לכתבה אין שם</translation>
  </message>
  <message>
   <source>the connection broke off</source>
   <translation>החיבור נקטע</translation>
  </message>
  <message>
   <source>the end of the list is missing</source>
   <translation>חסר סוף הרשימה</translation>
  </message>
  <message>
   <source>the folder cannot be written</source>
   <translation>אי אפשר לכתוב בתיקייה</translation>
  </message>
  <message>
   <source>the folder contains itself through a symbolic link</source>
   <translation>התיקייה מכילה את עצמה דרך קישור סימבולי</translation>
  </message>
  <message>
   <source>the library was moved or removed while it was open</source>
   <translation>הספרייה הועברה או הוסרה בזמן שהייתה פתוחה</translation>
  </message>
  <message>
   <source>the network cannot be reached</source>
   <translation>הרשת אינה נגישה</translation>
  </message>
  <message>
   <source>the note breaks off before its end</source>
   <translation>ההערה נקטעת לפני סופה</translation>
  </message>
  <message>
   <source>the outlet whose line it is</source>
   <translation>כלי התקשורת שזו שורתו</translation>
  </message>
  <message>
   <source>the path of a .csl file, or one of {value}</source>
   <translation>נתיב של קובץ ‎.csl, או אחד מאלה: ⁨{value}⁩</translation>
  </message>
  <message>
   <source>the process that read it ended with {code}</source>
   <translation>התהליך שקרא אותו הסתיים בקוד ⁨{code}⁩</translation>
  </message>
  <message>
   <source>the process that read it was ended by signal {number}</source>
   <translation>התהליך שקרא אותו הופסק באות ⁨{number}⁩</translation>
  </message>
  <message>
   <source>the row has no address of a page ({value})</source>
   <translation>בשורה אין כתובת של דף (⁨{value}⁩)</translation>
  </message>
  <message>
   <source>the server did not answer in time</source>
   <translation>השרת לא השיב בזמן</translation>
  </message>
  <message>
   <source>the server does not let us in ({code})</source>
   <translation>השרת אינו מאפשר גישה ({code})</translation>
  </message>
  <message>
   <source>the server has a fault of its own at the moment ({code})</source>
   <translation>יש כרגע תקלה בשרת עצמו ({code})</translation>
  </message>
  <message>
   <source>the server has been asked too often for now ({code})</source>
   <translation>השרת קיבל לעת עתה יותר מדי פניות ({code})</translation>
  </message>
  <message>
   <source>the server has no such page ({code})</source>
   <translation>אין עמוד כזה בשרת ({code})</translation>
  </message>
  <message>
   <source>the server refused it ({code})</source>
   <translation>השרת דחה את הבקשה ({code})</translation>
  </message>
  <message>
   <source>the server refuses the connection</source>
   <translation>השרת מסרב לחיבור</translation>
  </message>
  <message>
   <source>the site cannot prove that it is what it says: its certificate is not valid</source>
   <translation>האתר אינו יכול להוכיח את זהותו: האישור שלו אינו תקף</translation>
  </message>
  <message>
   <source>the system reports an error</source>
   <translation>המערכת מדווחת על שגיאה</translation>
  </message>
  <message>
   <source>the words in its pictures cannot be recognised</source>
   <translation>אי אפשר לזהות את המילים שבתמונות</translation>
  </message>
  <message>
   <source>there is no article in it</source>
   <translation>אין בו כתבה</translation>
  </message>
  <message>
   <source>there is no bookmark in it</source>
   <translation>אין בו אף סימנייה</translation>
  </message>
  <message>
   <source>there is no connection</source>
   <translation>אין חיבור</translation>
  </message>
  <message>
   <source>there is no element in it</source>
   <translation>אין בו רכיב</translation>
  </message>
  <message>
   <source>there is no home folder (HOME is not set)</source>
   <translation>אין תיקיית בית (HOME אינו מוגדר)</translation>
  </message>
  <message>
   <source>there is no library</source>
   <translation>אין ספרייה</translation>
  </message>
  <message>
   <source>there is no link in it</source>
   <translation>אין בו קישור</translation>
  </message>
  <message>
   <source>there is no note in it</source>
   <translation>אין בו הערה</translation>
  </message>
  <message>
   <source>there is no page in it</source>
   <translation>אין בו דף</translation>
  </message>
  <message>
   <source>there is no record in it</source>
   <translation>אין בו רשומה</translation>
  </message>
  <message>
   <source>there is no room left on its disk</source>
   <translation>לא נותר מקום בכונן</translation>
  </message>
  <message>
   <source>there is no such file or folder</source>
   <translation>אין קובץ או תיקייה כאלה</translation>
  </message>
  <message>
   <source>there is no such folder</source>
   <translation>אין תיקייה כזאת</translation>
  </message>
  <message>
   <source>there is no {file_name} in it</source>
   <translation>אין בו ⁨{file_name}⁩</translation>
  </message>
  <message>
   <source>there is nothing between the parentheses</source>
   <translation>אין דבר בין הסוגריים</translation>
  </message>
  <message>
   <source>there is nothing between the quotes</source>
   <translation>אין דבר בין המירכאות</translation>
  </message>
  <message>
   <source>there was no answer in time</source>
   <translation>לא התקבלה תשובה בזמן</translation>
  </message>
  <message>
   <source>this entry cannot be read ({error})</source>
   <translation>אי אפשר לקרוא את הרשומה הזאת (⁨{error}⁩)</translation>
  </message>
  <message>
   <source>this entry has neither a title nor an address</source>
   <translation>לרשומה הזאת אין כותרת ואין כתובת</translation>
  </message>
  <message>
   <source>this entry is not an object with a title and an address</source>
   <translation>הרשומה הזאת אינה אובייקט עם כותרת וכתובת</translation>
  </message>
  <message>
   <source>this parenthesis closes nothing</source>
   <translation>הסוגר הזה אינו סוגר דבר</translation>
  </message>
  <message>
   <source>this parenthesis is not closed</source>
   <translation>הסוגר הזה אינו נסגר</translation>
  </message>
  <message>
   <source>this quote is not closed</source>
   <translation>המירכאות האלה אינן נסגרות</translation>
  </message>
  <message>
   <source>times its packed size</source>
   <translation>פעמים הגודל הדחוס</translation>
  </message>
  <message>
   <source>to keep the library</source>
   <translation>לשמירת הספרייה</translation>
  </message>
  <message>
   <source>to read and write Word, OpenDocument, RTF and EPUB files</source>
   <translation>לקריאה ולכתיבה של קובצי Word, ‏OpenDocument, ‏RTF ו־EPUB</translation>
  </message>
  <message>
   <source>too many files are open</source>
   <translation>יותר מדי קבצים פתוחים</translation>
  </message>
  <message>
   <source>topic</source>
   <translation>נושא</translation>
  </message>
  <message>
   <source>uid</source>
   <translation>מזהה</translation>
  </message>
  <message>
   <source>unknown field '{name}': did you mean {meant}?</source>
   <translation>שדה לא מוכר ”⁨{name}⁩”: האם הכוונה ל־⁨{meant}⁩?</translation>
  </message>
  <message>
   <source>unknown field '{name}': put it in quotes to search for the words</source>
   <translation>שדה לא מוכר ”⁨{name}⁩”: לחיפוש המילים יש להקיף במירכאות</translation>
  </message>
  <message>
   <source>vCard with addresses</source>
   <translation>כרטיס ביקור (vCard)</translation>
  </message>
  <message>
   <source>wallabag export</source>
   <translation>ייצוא של wallabag</translation>
  </message>
  <message>
   <source>web archive</source>
   <translation>ארכיון אינטרנט</translation>
  </message>
  <message>
   <source>web archive (WACZ)</source>
   <translation>ארכיון אינטרנט (WACZ)</translation>
  </message>
  <message>
   <source>web archive of {kind}</source>
   <translation>ארכיון אינטרנט של ⁨{kind}⁩</translation>
  </message>
  <message>
   <source>what stands at character {value} is no JSON</source>
   <translation>מה שבתו {value} אינו JSON</translation>
  </message>
  <message>
   <source>workbook of Excel</source>
   <translation>חוברת עבודה של Excel</translation>
  </message>
  <message>
   <source>xz archive</source>
   <translation>ארכיון xz</translation>
  </message>
  <message>
   <source>{field} is “{value}”, expected {expected}</source>
   <translation>‏⁨{field}⁩ הוא ”⁨{value}⁩”, נדרש ⁨{expected}⁩</translation>
  </message>
  <message>
   <source>{file_name} belongs to another program</source>
   <translation>‏⁨{file_name}⁩ שייך לתוכנה אחרת</translation>
  </message>
  <message>
   <source>{file_name} cannot be written</source>
   <translation>אי אפשר לכתוב ב־⁨{file_name}⁩</translation>
  </message>
  <message>
   <source>{file_name} is cut short: {size} of {promised} bytes</source>
   <translation>‏⁨{file_name}⁩ קטוע: ⁨{size}⁩ מתוך ⁨{promised}⁩ בתים</translation>
  </message>
  <message>
   <source>{file_name} is missing or empty, but originals are there</source>
   <translation>הקובץ {file_name} חסר או ריק, אך קובצי המקור נמצאים</translation>
  </message>
  <message>
   <source>{file_name} is not a database</source>
   <translation>‏⁨{file_name}⁩ אינו מסד נתונים</translation>
  </message>
  <message>
   <source>{kind} {key}</source>
   <translation>⁨{kind}⁩ ⁨{key}⁩</translation>
  </message>
  <message>
   <source>{name} ({kind}) cannot be read: {detail}.</source>
   <translation>‏⁨{name}⁩ (⁨{kind}⁩) אינו ניתן לקריאה: ⁨{detail}⁩.</translation>
  </message>
  <message>
   <source>{name} ({kind}) is damaged: {detail}.</source>
   <translation>‏{name} ({kind}) פגום: {detail}.</translation>
  </message>
  <message>
   <source>{name} cannot be read as an article: it looks like a {looks_like}.</source>
   <translation>אי אפשר לקרוא את ⁨{name}⁩ ככתבה; נראה שזה ⁨{looks_like}⁩.</translation>
  </message>
  <message>
   <source>{name} cannot be taken in.</source>
   <translation>אי אפשר לקלוט את ⁨{name}⁩.</translation>
  </message>
  <message>
   <source>{name} cannot be used as a citation style: {detail}.</source>
   <translation>אי אפשר להשתמש ב־⁨{name}⁩ כסגנון ציטוט: ⁨{detail}⁩.</translation>
  </message>
  <message>
   <source>{name} could not be opened: {detail}.</source>
   <translation>אי אפשר היה לפתוח את ⁨{name}⁩: ⁨{detail}⁩.</translation>
  </message>
  <message>
   <source>{name} has changed</source>
   <translation>‏⁨{name}⁩ השתנה</translation>
  </message>
  <message>
   <source>{name} is empty.</source>
   <translation>‏⁨{name}⁩ ריק.</translation>
  </message>
  <message>
   <source>{name} is locked with a password.</source>
   <translation>‏⁨{name}⁩ נעול בסיסמה.</translation>
  </message>
  <message>
   <source>{name} is not a kind of file that can be read.</source>
   <translation>‏⁨{name}⁩ אינו קובץ מסוג שניתן לקריאה.</translation>
  </message>
  <message>
   <source>{name} is not a whole backup: {detail}.</source>
   <translation>‏⁨{name}⁩ אינו גיבוי שלם: ⁨{detail}⁩.</translation>
  </message>
  <message>
   <source>{name} is not valid {kind}: {detail}.</source>
   <translation>‏⁨{name}⁩ אינו ⁨{kind}⁩ תקין: ⁨{detail}⁩.</translation>
  </message>
  <message>
   <source>{name} is too large: it has more than {limit} {what}.</source>
   <translation>‏⁨{name}⁩ גדול מדי: יש בו יותר מ־⁨{limit}⁩ ⁨{what}⁩.</translation>
  </message>
  <message>
   <source>{name} is too large: it has more than {limit}.</source>
   <translation>‏⁨{name}⁩ גדול מדי: יש בו יותר מ־⁨{limit}⁩.</translation>
  </message>
  <message>
   <source>{name} is too large: it has {actual} {what}, at most {limit} are taken.</source>
   <translation>‏⁨{name}⁩ גדול מדי: יש בו ⁨{actual}⁩ ⁨{what}⁩, לכל היותר נקלטים ⁨{limit}⁩.</translation>
  </message>
  <message>
   <source>{name} is too large: it has {actual}, at most {limit} are taken.</source>
   <translation>‏⁨{name}⁩ גדול מדי: יש בו ⁨{actual}⁩, לכל היותר נקלטים ⁨{limit}⁩.</translation>
  </message>
  <message>
   <source>{name} lies below more than {limit} letters, one within the other, and was not opened.</source>
   <translation>‏⁨{name}⁩ נמצא מתחת ליותר מ־{limit} מכתבים, זה בתוך זה, ולא נפתח.</translation>
  </message>
  <message>
   <source>{name} says that its encoding is “{declared}”, but it cannot be read so.</source>
   <translation>‏⁨{name}⁩ מצהיר על הקידוד ”⁨{declared}⁩”, אבל אי אפשר לקרוא אותו כך.</translation>
  </message>
  <message>
   <source>{name} took longer than {limit} seconds to read and was given up.</source>
   <translation>קריאת ⁨{name}⁩ ארכה יותר מ־⁨{limit}⁩ שניות והופסקה.</translation>
  </message>
  <message>
   <source>{name}: needs something after it, without a space</source>
   <translation>‏⁨{name}⁩: נדרש משהו אחריו, ללא רווח</translation>
  </message>
  <message>
   <source>{name}: needs {expected}</source>
   <translation>‏⁨{name}⁩: נדרש ⁨{expected}⁩</translation>
  </message>
  <message>
   <source>{name}: takes {value}</source>
   <translation>‏⁨{name}⁩: אפשר לכתוב ⁨{value}⁩</translation>
  </message>
  <message>
   <source>{operator} needs something on both sides</source>
   <translation>‏⁨{operator}⁩ דורש משהו משני צדיו</translation>
  </message>
  <message>
   <source>{path} cannot be written: the file would be larger than its disk allows; nothing was written.</source>
   <translation>לא ניתן לכתוב את ⁨{path}⁩: הקובץ יהיה גדול מהמותר בכונן שלו; דבר לא נכתב.</translation>
  </message>
  <message>
   <source>{path} cannot be written: {detail}.</source>
   <translation>אי אפשר לכתוב את ⁨{path}⁩: ⁨{detail}⁩.</translation>
  </message>
  <message>
   <source>{program} is missing; it is needed {purpose}.</source>
   <translation>‏⁨{program}⁩ חסר; הוא נחוץ ⁨{purpose}⁩.</translation>
  </message>
  <message>
   <source>{value} does not belong into a backup</source>
   <translation>‏⁨{value}⁩ אינו שייך לגיבוי</translation>
  </message>
  <message>
   <source>{value} has changed on disk</source>
   <translation>‏⁨{value}⁩ השתנה בכונן</translation>
  </message>
  <message>
   <source>{value} works for words of the text, not in {name}:</source>
   <translation>‏⁨{value}⁩ פועל על מילים בטקסט, לא בשדה ⁨{name}⁩:</translation>
  </message>
  <message>
   <source>{what} has been changed since, so that this step cannot be taken back.</source>
   <translation>‏⁨{what}⁩ השתנה מאז, ולכן אי אפשר לבטל את הצעד הזה.</translation>
  </message>
  <message>
   <source>{words} ({count} of {total} clippings)</source>
   <translation>‏⁨{words}⁩ (⁨{count}⁩ מתוך ⁨{total}⁩ גזירים)</translation>
  </message>
  <message>
   <source>~ after a phrase needs a number of words from 1 to {most_words_apart}</source>
   <translation>~ אחרי צירוף דורש מספר מילים בין 1 ל־⁨{most_words_apart}⁩</translation>
  </message>
  <message>
   <source>~ after a word allows one edit; a number belongs after a phrase</source>
   <translation>~ אחרי מילה מתיר שינוי אחד; מספר בא אחרי צירוף</translation>
  </message>
  <message>
   <source>“{text}” holds no letter or digit and was not searched for.</source>
   <translation>ב”⁨{text}⁩” אין אות או ספרה, ולכן לא חיפשנו אותו.</translation>
  </message>
  <message>
   <source>“{value}” does not fit the field {field}.</source>
   <translation>‏”⁨{value}⁩” אינו מתאים לשדה ⁨{field}⁩.</translation>
  </message>
  <message>
   <source>“{value}” has no address of a page ({shown})</source>
   <translation>ל”⁨{value}⁩” אין כתובת של דף (⁨{shown}⁩)</translation>
  </message>
 </context>
 <context>
  <name>evidence</name>
  <message>
   <source>A click shows it in the article, Space looks at it large.</source>
   <translation>לחיצה מראה אותה בכתבה, מקש הרווח מגדיל אותה.</translation>
  </message>
  <message>
   <source>About the same things</source>
   <translation>באותו עניין</translation>
  </message>
  <message>
   <source>Added {0}</source>
   <translation>נוסף ⁨{0}⁩</translation>
  </message>
  <message>
   <source>Address</source>
   <translation>כתובת</translation>
  </message>
  <message>
   <source>Agency</source>
   <translation>סוכנות</translation>
  </message>
  <message>
   <source>Also reported in the text</source>
   <translation>מדווח גם בטקסט</translation>
  </message>
  <message>
   <source>Attributed</source>
   <translation>מיוחס</translation>
  </message>
  <message>
   <source>Background</source>
   <translation>רקע</translation>
  </message>
  <message>
   <source>Body</source>
   <translation>גוף הכתבה</translation>
  </message>
  <message>
   <source>Byline</source>
   <translation>שורת הכותב</translation>
  </message>
  <message>
   <source>Caption</source>
   <translation>כיתוב</translation>
  </message>
  <message>
   <source>Compare side by side</source>
   <translation>השוואה זה לצד זה</translation>
  </message>
  <message>
   <source>Copy a citation of the photo</source>
   <translation>העתקת הפניה לתצלום</translation>
  </message>
  <message>
   <source>Copy caption and credit</source>
   <translation>העתקת הכיתוב והקרדיט</translation>
  </message>
  <message>
   <source>Copy the caption</source>
   <translation>העתקת הכיתוב</translation>
  </message>
  <message>
   <source>Copy the credit</source>
   <translation>העתקת הקרדיט</translation>
  </message>
  <message>
   <source>Copy the picture</source>
   <translation>העתקת התמונה</translation>
  </message>
  <message>
   <source>Corrected by you</source>
   <translation>תוקן ידנית</translation>
  </message>
  <message>
   <source>Corrected by you, {0}</source>
   <translation>תוקן ידנית, ⁨{0}⁩</translation>
  </message>
  <message>
   <source>Credit as printed</source>
   <translation>הקרדיט כפי שנדפס</translation>
  </message>
  <message>
   <source>Dateline</source>
   <translation>שורת המקום</translation>
  </message>
  <message>
   <source>Deck</source>
   <translation>כותרת משנה</translation>
  </message>
  <message>
   <source>Denial</source>
   <translation>הכחשה</translation>
  </message>
  <message>
   <source>Disclosures</source>
   <translation>גילוי נאות</translation>
  </message>
  <message>
   <source>Distributor</source>
   <translation>מפיץ</translation>
  </message>
  <message>
   <source>Edit caption and credit…</source>
   <translation>עריכת הכיתוב והקרדיט…</translation>
  </message>
  <message>
   <source>Edition</source>
   <translation>מהדורה</translation>
  </message>
  <message>
   <source>Fetch</source>
   <translation>הבאה</translation>
  </message>
  <message>
   <source>Fetch the page and review it</source>
   <translation>הבאת הדף ובדיקתו</translation>
  </message>
  <message>
   <source>Follow-up</source>
   <translation>דיווח המשך</translation>
  </message>
  <message>
   <source>Headline</source>
   <translation>כותרת</translation>
  </message>
  <message>
   <source>Held</source>
   <translation>בספרייה</translation>
  </message>
  <message>
   <source>Held clipping</source>
   <translation>הגזיר שבספרייה</translation>
  </message>
  <message>
   <source>Issue</source>
   <translation>גיליון</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>שפה</translation>
  </message>
  <message>
   <source>Left out as boilerplate</source>
   <translation>הושמט כטקסט נלווה</translation>
  </message>
  <message>
   <source>Link in the text</source>
   <translation>קישור בטקסט</translation>
  </message>
  <message>
   <source>Listed</source>
   <translation>ברשימה</translation>
  </message>
  <message>
   <source>Look at it large</source>
   <translation>הצגה בגדול</translation>
  </message>
  <message>
   <source>Make an incident</source>
   <translation>יצירת אירוע</translation>
  </message>
  <message>
   <source>Make an incident of it…</source>
   <translation>יצירת אירוע מזה…</translation>
  </message>
  <message>
   <source>Modified</source>
   <translation>עודכן</translation>
  </message>
  <message>
   <source>No credit</source>
   <translation>אין קרדיט</translation>
  </message>
  <message>
   <source>No other clipping has a photo of theirs.</source>
   <translation>אין גזיר אחר עם תצלום שלהם.</translation>
  </message>
  <message>
   <source>Not held</source>
   <translation>לא בספרייה</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>פתיחה</translation>
  </message>
  <message>
   <source>Open in another program</source>
   <translation>פתיחה בתוכנה אחרת</translation>
  </message>
  <message>
   <source>Open the held clipping beside this one</source>
   <translation>פתיחת הגזיר שבספרייה לצד זה</translation>
  </message>
  <message>
   <source>Open the link</source>
   <translation>פתיחת הקישור</translation>
  </message>
  <message>
   <source>Original</source>
   <translation>קובץ מקורי</translation>
  </message>
  <message>
   <source>Original of a clipping made one with this</source>
   <translation>המקור של גזיר שאוחד עם גזיר זה</translation>
  </message>
  <message>
   <source>Other photos by {0}</source>
   <translation>תמונות נוספות מאת ⁨{0}⁩</translation>
  </message>
  <message>
   <source>Other photos of {0}</source>
   <translation>תמונות נוספות של ⁨{0}⁩</translation>
  </message>
  <message>
   <source>Other photos passed on by {0}</source>
   <translation>תמונות נוספות שהופצו בידי ⁨{0}⁩</translation>
  </message>
  <message>
   <source>Outlet held</source>
   <translation>כלי התקשורת בספרייה</translation>
  </message>
  <message>
   <source>Pages</source>
   <translation>עמודים</translation>
  </message>
  <message>
   <source>Pasted text</source>
   <translation>טקסט שהודבק</translation>
  </message>
  <message>
   <source>Photographer</source>
   <translation>צלם</translation>
  </message>
  <message>
   <source>Photos</source>
   <translation>תמונות</translation>
  </message>
  <message>
   <source>Place of publication</source>
   <translation>מקום ההוצאה</translation>
  </message>
  <message>
   <source>Primary</source>
   <translation>דיווח ראשוני</translation>
  </message>
  <message>
   <source>Published</source>
   <translation>פורסם</translation>
  </message>
  <message>
   <source>Publisher</source>
   <translation>כלי תקשורת</translation>
  </message>
  <message>
   <source>Read by machine: {0}</source>
   <translation>נקרא אוטומטית: ⁨{0}⁩</translation>
  </message>
  <message>
   <source>Read from the file’s metadata</source>
   <translation>נקרא מהמטא־נתונים של הקובץ</translation>
  </message>
  <message>
   <source>Read from the page</source>
   <translation>נקרא מהדף</translation>
  </message>
  <message>
   <source>Read from the page’s JSON-LD</source>
   <translation>נקרא מה־JSON-LD של הדף</translation>
  </message>
  <message>
   <source>Read from the page’s meta tags</source>
   <translation>נקרא מתגיות המטא של הדף</translation>
  </message>
  <message>
   <source>Read from the text</source>
   <translation>נקרא מהטקסט</translation>
  </message>
  <message>
   <source>Reported in the text</source>
   <translation>מדווח בטקסט</translation>
  </message>
  <message>
   <source>Role: {0}</source>
   <translation>תפקיד: ⁨{0}⁩</translation>
  </message>
  <message>
   <source>Save the original…</source>
   <translation>שמירת הקובץ המקורי…</translation>
  </message>
  <message>
   <source>Save the picture as…</source>
   <translation>שמירת התמונה בשם…</translation>
  </message>
  <message>
   <source>Section</source>
   <translation>מדור</translation>
  </message>
  <message>
   <source>Sentence</source>
   <translation>משפט</translation>
  </message>
  <message>
   <source>Show all its clippings</source>
   <translation>הצגת כל הגזירים שלו</translation>
  </message>
  <message>
   <source>Show in the article</source>
   <translation>הצגה בכתבה</translation>
  </message>
  <message>
   <source>Sources</source>
   <translation>מקורות</translation>
  </message>
  <message>
   <source>The same text elsewhere</source>
   <translation>אותו טקסט במקום אחר</translation>
  </message>
  <message>
   <source>Typed in by hand; there is no original.</source>
   <translation>הוקלד ידנית; אין קובץ מקורי.</translation>
  </message>
  <message>
   <source>Undated</source>
   <translation>ללא תאריך</translation>
  </message>
  <message>
   <source>Untitled</source>
   <translation>ללא כותרת</translation>
  </message>
  <message>
   <source>Volume</source>
   <translation>כרך</translation>
  </message>
  <message>
   <source>Written as {0}</source>
   <translation>נכתב כך: {0}</translation>
  </message>
  <message>
   <source>characters {0}–{1}</source>
   <translation>תווים ⁨{0}⁩–⁨{1}⁩</translation>
  </message>
  <message>
   <source>composite</source>
   <translation>הרכבה</translation>
  </message>
  <message>
   <source>courtesy</source>
   <translation>באדיבות</translation>
  </message>
  <message>
   <source>file</source>
   <translation>ארכיון</translation>
  </message>
  <message>
   <source>handout</source>
   <translation>נמסר לתקשורת</translation>
  </message>
  <message>
   <source>illustration</source>
   <translation>אילוסטרציה</translation>
  </message>
  <message>
   <source>made by AI</source>
   <translation>נוצר בבינה מלאכותית</translation>
  </message>
  <message>
   <source>no. {0}</source>
   <translation>גיליון {0}</translation>
  </message>
  <message>
   <source>nothing</source>
   <translation>דבר</translation>
  </message>
  <message>
   <source>p. {0}</source>
   <translation>עמ׳ {0}</translation>
  </message>
  <message>
   <source>pool</source>
   <translation>פול</translation>
  </message>
  <message>
   <source>satellite</source>
   <translation>צילום לוויין</translation>
  </message>
  <message>
   <source>screenshot</source>
   <translation>צילום מסך</translation>
  </message>
  <message>
   <source>social media</source>
   <translation>רשתות חברתיות</translation>
  </message>
  <message>
   <source>via {0}</source>
   <translation>דרך ⁨{0}⁩</translation>
  </message>
  <message>
   <source>video frame</source>
   <translation>מתוך וידאו</translation>
  </message>
  <message>
   <source>vol. {0}</source>
   <translation>כרך {0}</translation>
  </message>
  <message>
   <source>{0} % the same</source>
   <translation>זהה ב־⁨{0}⁩%</translation>
  </message>
 </context>
 <context>
  <name>file kinds</name>
  <message>
   <source>All files</source>
   <translation>כל הקבצים</translation>
  </message>
  <message>
   <source>Clippings and archives</source>
   <translation>גזירים וארכיונים</translation>
  </message>
  <message>
   <source>Letters and newsletters</source>
   <translation>הודעות דואר וידיעונים</translation>
  </message>
  <message>
   <source>Other programs and services</source>
   <translation>תוכנות ושירותים אחרים</translation>
  </message>
  <message>
   <source>Photos</source>
   <translation>תמונות</translation>
  </message>
  <message>
   <source>Reference managers</source>
   <translation>תוכנות לניהול מקורות</translation>
  </message>
  <message>
   <source>Text and documents</source>
   <translation>טקסטים ומסמכים</translation>
  </message>
  <message>
   <source>Web pages</source>
   <translation>דפי אינטרנט</translation>
  </message>
 </context>
 <context>
  <name>filters</name>
  <message>
   <source>Agency</source>
   <translation>סוכנות</translation>
  </message>
  <message>
   <source>Discloses AI</source>
   <translation>גילוי על בינה מלאכותית</translation>
  </message>
  <message>
   <source>Inbox</source>
   <translation>נכנסים</translation>
  </message>
  <message>
   <source>Incident</source>
   <translation>אירוע</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>שפה</translation>
  </message>
  <message>
   <source>Missing credit</source>
   <translation>חסר קרדיט</translation>
  </message>
  <message>
   <source>Needs a date</source>
   <translation>חסר תאריך</translation>
  </message>
  <message>
   <source>Photographer</source>
   <translation>צלם</translation>
  </message>
  <message>
   <source>Publisher</source>
   <translation>כלי תקשורת</translation>
  </message>
  <message>
   <source>Starred</source>
   <translation>עם כוכב</translation>
  </message>
  <message>
   <source>Topic</source>
   <translation>נושא</translation>
  </message>
  <message>
   <source>Trash</source>
   <translation>אשפה</translation>
  </message>
  <message>
   <source>With highlights</source>
   <translation>עם סימונים</translation>
  </message>
  <message>
   <source>With notes</source>
   <translation>עם הערות</translation>
  </message>
  <message>
   <source>With photo</source>
   <translation>עם תמונה</translation>
  </message>
  <message>
   <source>Year</source>
   <translation>שנה</translation>
  </message>
  <message>
   <source>not {0}</source>
   <translation>לא ⁨{0}⁩</translation>
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
   <translation>סימניות</translation>
  </message>
  <message>
   <source>CSL JSON</source>
   <translation>CSL JSON</translation>
  </message>
  <message>
   <source>Clippings</source>
   <translation>גזירים</translation>
  </message>
  <message>
   <source>E-mail</source>
   <translation>דוא״ל</translation>
  </message>
  <message>
   <source>EPUB book</source>
   <translation>ספר EPUB</translation>
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
   <translation>קישור</translation>
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
   <translation>מסמך OpenDocument</translation>
  </message>
  <message>
   <source>PDF</source>
   <translation>PDF</translation>
  </message>
  <message>
   <source>Photo</source>
   <translation>תצלום</translation>
  </message>
  <message>
   <source>Picture</source>
   <translation>תמונה</translation>
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
   <translation>מסמך RTF</translation>
  </message>
  <message>
   <source>Subtitles</source>
   <translation>כתוביות</translation>
  </message>
  <message>
   <source>Table of links</source>
   <translation>טבלת קישורים</translation>
  </message>
  <message>
   <source>Telegram</source>
   <translation>Telegram</translation>
  </message>
  <message>
   <source>Text</source>
   <translation>טקסט</translation>
  </message>
  <message>
   <source>Wallabag</source>
   <translation>Wallabag</translation>
  </message>
  <message>
   <source>Web archive (Safari)</source>
   <translation>ארכיון אינטרנט (Safari)</translation>
  </message>
  <message>
   <source>Web archive (WARC)</source>
   <translation>ארכיון אינטרנט (WARC)</translation>
  </message>
  <message>
   <source>Web page</source>
   <translation>דף אינטרנט</translation>
  </message>
  <message>
   <source>Web page (MHTML)</source>
   <translation>דף אינטרנט (MHTML)</translation>
  </message>
  <message>
   <source>WhatsApp</source>
   <translation>WhatsApp</translation>
  </message>
  <message>
   <source>Word document</source>
   <translation>מסמך Word</translation>
  </message>
  <message>
   <source>Zotero RDF</source>
   <translation>Zotero RDF</translation>
  </message>
  <message>
   <source>here already</source>
   <translation>כבר כאן</translation>
  </message>
  <message>
   <source>new</source>
   <translation>חדש</translation>
  </message>
  <message>
   <source>new version of a page that is here</source>
   <translation>גרסה חדשה של דף שבספרייה</translation>
  </message>
  <message>
   <source>twice in what was chosen</source>
   <translation>מופיע פעמיים בבחירה</translation>
  </message>
 </context>
 <context>
  <name>highlights</name>
  <message>
   <source>Change to {0}</source>
   <translation>שינוי ל: ⁨{0}⁩</translation>
  </message>
  <message>
   <source>Copy as a quotation</source>
   <translation>העתקה כציטוט</translation>
  </message>
  <message>
   <source>Highlights</source>
   <translation>סימונים</translation>
  </message>
  <message>
   <source>No longer in the text</source>
   <translation>כבר לא בטקסט</translation>
  </message>
  <message>
   <source>Not found</source>
   <translation>לא נמצא</translation>
  </message>
  <message>
   <source>Note on this passage</source>
   <translation>הערה על קטע זה</translation>
  </message>
  <message>
   <source>Remove the highlight</source>
   <translation>הסרת הסימון</translation>
  </message>
  <message>
   <source>Show in the article</source>
   <translation>הצגה בכתבה</translation>
  </message>
  <message>
   <source>The words have changed</source>
   <translation>הנוסח השתנה</translation>
  </message>
 </context>
 <context>
  <name>learnt-lines</name>
  <message>
   <source>Change a learnt line</source>
   <translation>שינוי שורה שנלמדה</translation>
  </message>
  <message>
   <source>Keep a line</source>
   <translation>שמירת שורה</translation>
  </message>
  <message>
   <source>Kept</source>
   <translation>נשמרת</translation>
  </message>
  <message>
   <source>Last used</source>
   <translation>שימוש אחרון</translation>
  </message>
  <message>
   <source>Leave a line out</source>
   <translation>השמטת שורה</translation>
  </message>
  <message>
   <source>Left out</source>
   <translation>מושמטת</translation>
  </message>
  <message>
   <source>Line</source>
   <translation>שורה</translation>
  </message>
  <message>
   <source>Long: waits for a second article</source>
   <translation>ארוכה: ממתינה לכתבה שנייה</translation>
  </message>
  <message>
   <source>Outlet</source>
   <translation>כלי תקשורת</translation>
  </message>
  <message>
   <source>Times</source>
   <translation>פעמים</translation>
  </message>
  <message>
   <source>What happens</source>
   <translation>מה יקרה</translation>
  </message>
 </context>
 <context>
  <name>messages</name>
  <message>
   <source>Broken off before the end. {0}</source>
   <translation>נקטע לפני הסוף. {0}</translation>
  </message>
  <message>
   <source>No file was written.</source>
   <translation>לא נכתב קובץ.</translation>
  </message>
  <message>
   <source>Stopped. {0}</source>
   <translation>הופסק. ⁨{0}⁩</translation>
  </message>
  <message>
   <source>The earlier file {0} is as it was.</source>
   <translation>הקובץ הקודם ⁨{0}⁩ נשאר כפי שהיה.</translation>
  </message>
  <message>
   <source>The list names the others.</source>
   <translation>השאר מפורטים ברשימה.</translation>
  </message>
  <message>
   <source>The old file is kept as {0}.</source>
   <translation>הקובץ הישן נשמר בשם ⁨{0}⁩.</translation>
  </message>
  <message>
   <source>The settings could not be read; the window starts with the usual ones.</source>
   <translation>אי אפשר היה לקרוא את ההעדפות; החלון נפתח עם הרגילות.</translation>
  </message>
 </context>
 <context>
  <name>paper</name>
  <message>
   <source>Page {0} of {1}</source>
   <translation>עמוד {0} מתוך {1}</translation>
  </message>
  <message>
   <source>Sources</source>
   <translation>מקורות</translation>
  </message>
  <message>
   <source>Untitled</source>
   <translation>ללא כותרת</translation>
  </message>
 </context>
 <context>
  <name>passages</name>
  <message>
   <source>Blue</source>
   <translation>כחול</translation>
  </message>
  <message>
   <source>Change to {0}</source>
   <translation>שינוי ל: ⁨{0}⁩</translation>
  </message>
  <message>
   <source>Green</source>
   <translation>ירוק</translation>
  </message>
  <message>
   <source>Highlight in {0}</source>
   <translation>סימון: ⁨{0}⁩</translation>
  </message>
  <message>
   <source>Note on this passage</source>
   <translation>הערה על קטע זה</translation>
  </message>
  <message>
   <source>Pink</source>
   <translation>ורוד</translation>
  </message>
  <message>
   <source>Remove the highlight</source>
   <translation>הסרת הסימון</translation>
  </message>
  <message>
   <source>Yellow</source>
   <translation>צהוב</translation>
  </message>
 </context>
 <context>
  <name>progress</name>
  <message>
   <source>{0}: {1} of {2}</source>
   <translation>‏⁨{0}⁩: ⁨{1}⁩ מתוך ⁨{2}⁩</translation>
  </message>
 </context>
 <context>
  <name>reader</name>
  <message>
   <source>By {0}</source>
   <translation>מאת ⁨{0}⁩</translation>
  </message>
  <message>
   <source>Fetch the page and review it</source>
   <translation>הבאת הדף ובדיקתו</translation>
  </message>
  <message>
   <source>Only this is known of the article; its text is not here.</source>
   <translation>רק זה ידוע על הכתבה; הטקסט שלה אינו כאן.</translation>
  </message>
  <message>
   <source>This clipping is very long: its last {0} characters are not shown. Export it to read them.</source>
   <translation>הגזיר הזה ארוך מאוד: ⁨{0}⁩ התווים האחרונים שלו אינם מוצגים. לקריאתם יש לייצא אותו.</translation>
  </message>
  <message>
   <source>Untitled</source>
   <translation>ללא כותרת</translation>
  </message>
  <message>
   <source>no date</source>
   <translation>אין תאריך</translation>
  </message>
  <message>
   <source>pasted text</source>
   <translation>טקסט שהודבק</translation>
  </message>
  <message>
   <source>read from a Markdown note</source>
   <translation>נקרא מהערת Markdown</translation>
  </message>
  <message>
   <source>read from a PDF</source>
   <translation>נקרא מ־PDF</translation>
  </message>
  <message>
   <source>read from a text file</source>
   <translation>נקרא מקובץ טקסט</translation>
  </message>
  <message>
   <source>read from a web page</source>
   <translation>נקרא מדף אינטרנט</translation>
  </message>
  <message>
   <source>read from an e-mail</source>
   <translation>נקרא מהודעת דוא״ל</translation>
  </message>
  <message>
   <source>read from: {0}</source>
   <translation>נקרא מתוך: {0}</translation>
  </message>
  <message>
   <source>updated {0}</source>
   <translation>עודכן ⁨{0}⁩</translation>
  </message>
 </context>
 <context>
  <name>review</name>
  <message>
   <source>Alt text</source>
   <translation>טקסט חלופי</translation>
  </message>
  <message>
   <source>Back to the list; the draft waits</source>
   <translation>חזרה לרשימה; הטיוטה ממתינה</translation>
  </message>
  <message>
   <source>Blank</source>
   <translation>ריקה</translation>
  </message>
  <message>
   <source>Body</source>
   <translation>גוף הכתבה</translation>
  </message>
  <message>
   <source>Bring a line back that was left out as before</source>
   <translation>החזרת שורה שהושמטה כבעבר</translation>
  </message>
  <message>
   <source>Byline</source>
   <translation>שורת הכותב</translation>
  </message>
  <message>
   <source>Caption</source>
   <translation>כיתוב</translation>
  </message>
  <message>
   <source>Credit</source>
   <translation>קרדיט</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>תאריך</translation>
  </message>
  <message>
   <source>Deck</source>
   <translation>כותרת משנה</translation>
  </message>
  <message>
   <source>Disclosure</source>
   <translation>גילוי נאות</translation>
  </message>
  <message>
   <source>File it</source>
   <translation>תיוק</translation>
  </message>
  <message>
   <source>Headline</source>
   <translation>כותרת</translation>
  </message>
  <message>
   <source>Learnt</source>
   <translation>נלמד</translation>
  </message>
  <message>
   <source>Learnt: left out as before. K brings it back, and it is left out no more.</source>
   <translation>נלמד: הושמטה כבעבר. K מחזיר אותה, והיא לא תושמט עוד.</translation>
  </message>
  <message>
   <source>Left out</source>
   <translation>הושמט</translation>
  </message>
  <message>
   <source>Lines that were left out before are most of this article: they are kept. X leaves one out.</source>
   <translation>שורות שהושמטו בעבר הן רוב הכתבה הזאת: הן נשמרות. X משמיט שורה.</translation>
  </message>
  <message>
   <source>Publisher</source>
   <translation>כלי תקשורת</translation>
  </message>
  <message>
   <source>Section</source>
   <translation>מדור</translation>
  </message>
  <message>
   <source>Sources</source>
   <translation>מקורות</translation>
  </message>
  <message>
   <source>Take a suggestion, or give it back</source>
   <translation>קבלת הצעה או החזרתה</translation>
  </message>
  <message>
   <source>The line is: {0}</source>
   <translation>השורה היא: ⁨{0}⁩</translation>
  </message>
  <message>
   <source>brings a learnt line back</source>
   <translation>מחזיר שורה שנלמדה</translation>
  </message>
  <message>
   <source>takes a suggestion</source>
   <translation>מקבל הצעה</translation>
  </message>
 </context>
 <context>
  <name>topic_colours</name>
  <message>
   <source>Another…</source>
   <translation>אחר…</translation>
  </message>
  <message>
   <source>As the topic above</source>
   <translation>כמו הנושא שמעליו</translation>
  </message>
  <message>
   <source>Blue</source>
   <translation>כחול</translation>
  </message>
  <message>
   <source>Colour</source>
   <translation>צבע</translation>
  </message>
  <message>
   <source>Green</source>
   <translation>ירוק</translation>
  </message>
  <message>
   <source>None</source>
   <translation>ללא</translation>
  </message>
  <message>
   <source>Ochre</source>
   <translation>אוקר</translation>
  </message>
  <message>
   <source>Pink</source>
   <translation>ורוד</translation>
  </message>
  <message>
   <source>Red</source>
   <translation>אדום</translation>
  </message>
  <message>
   <source>Slate</source>
   <translation>אפור צפחה</translation>
  </message>
  <message>
   <source>Teal</source>
   <translation>טורקיז</translation>
  </message>
  <message>
   <source>Violet</source>
   <translation>סגול</translation>
  </message>
 </context>
</TS>
