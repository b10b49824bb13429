<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ArrivalPage</name>
    <message>
        <source>I’m here</source>
        <translation>Ich bin da</translation>
    </message>
    <message>
        <source>Two minutes for me</source>
        <translation>Zwei Minuten für mich</translation>
    </message>
    <message>
        <source>Find them</source>
        <translation>Finden</translation>
    </message>
    <message>
        <source>Find who is on the line</source>
        <translation>Finden, wer dran ist</translation>
    </message>
    <message>
        <source>For whoever rings first, it is the only call today.</source>
        <translation>Wer zuerst anruft, hat heute nur diesen Anruf.</translation>
    </message>
    <message>
        <source>That call ends here.</source>
        <translation>Dieser Anruf endet hier.</translation>
    </message>
    <message>
        <source>What is open with {name} is kept. For whoever rings next, it is the only call today.</source>
        <translation>Was mit {name} offen ist, bleibt da. Wer als Nächstes anruft, hat heute nur diesen Anruf.</translation>
    </message>
    <message>
        <source>What {name} told you is kept. For whoever rings next, it is the only call today.</source>
        <translation>Was {name} erzählt hat, bleibt da. Wer als Nächstes anruft, hat heute nur diesen Anruf.</translation>
    </message>
    <message>
        <source>Someone on the line?</source>
        <translation>Jemand dran?</translation>
    </message>
    <message>
        <source>Good morning, {name}.</source>
        <translation>Guten Morgen, {name}.</translation>
    </message>
    <message>
        <source>Good afternoon, {name}.</source>
        <translation>Guten Tag, {name}.</translation>
    </message>
    <message>
        <source>Good evening, {name}.</source>
        <translation>Guten Abend, {name}.</translation>
    </message>
    <message>
        <source>Ready when they ring.</source>
        <translation>Bereit, wenn es klingelt.</translation>
    </message>
    <message>
        <source>Nothing else is in your way.</source>
        <translation>Alles andere kann warten.</translation>
    </message>
    <message>
        <source>Two minutes for you.</source>
        <translation>Zwei Minuten für dich.</translation>
    </message>
    <message>
        <source>Nobody is told and nothing is counted. Come when you want.</source>
        <translation>Niemand erfährt davon, und nichts wird gezählt. Komm, wann du magst.</translation>
    </message>
</context>
<context>
    <name>Breath</name>
    <message>
        <source>Breathe in</source>
        <translation>Einatmen</translation>
    </message>
    <message>
        <source>Breathe out</source>
        <translation>Ausatmen</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Find who is on the line</source>
        <translation>Finden, wer dran ist</translation>
    </message>
    <message>
        <source>Say that you are here</source>
        <translation>Sagen, dass du da bist</translation>
    </message>
    <message>
        <source>Open who is on the line</source>
        <translation>Öffnen, wer dran ist</translation>
    </message>
    <message>
        <source>Take two minutes for yourself</source>
        <translation>Zwei Minuten für dich nehmen</translation>
    </message>
    <message>
        <source>Go to the customer</source>
        <translation>Zur Person</translation>
    </message>
    <message>
        <source>Go to the goodbye</source>
        <translation>Zum Abschied</translation>
    </message>
    <message>
        <source>Write in the Moment line</source>
        <translation>In die Momentzeile schreiben</translation>
    </message>
    <message>
        <source>Take the last step back</source>
        <translation>Den letzten Schritt zurücknehmen</translation>
    </message>
    <message>
        <source>Do it again after all</source>
        <translation>Den Schritt wiederherstellen</translation>
    </message>
    <message>
        <source>Do what the filled button says</source>
        <translation>Tun, was auf dem gefüllten Knopf steht</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Einen Schritt zurück</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Übliche Schriftgröße</translation>
    </message>
    <message>
        <source>Fill the screen, or leave it</source>
        <translation>Vollbild an oder aus</translation>
    </message>
    <message>
        <source>Show the keys</source>
        <translation>Die Tasten zeigen</translation>
    </message>
    <message>
        <source>Quit; twice while a customer is open</source>
        <translation>Beenden; zweimal, solange jemand bei dir ist</translation>
    </message>
</context>
<context>
    <name>CustomerPage</name>
    <message>
        <source>What we know of them could not be read.</source>
        <translation>Was wir über die Person wissen, ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>Saved here. This contact is about it.</source>
        <translation>Hier gespeichert. Darum geht es diesmal.</translation>
    </message>
</context>
<context>
    <name>Find</name>
    <message>
        <source>this number: {number}</source>
        <translation>diese Nummer: {number}</translation>
    </message>
    <message>
        <source>this e-mail: {email}</source>
        <translation>diese E-Mail: {email}</translation>
    </message>
    <message>
        <source>order #{number}</source>
        <translation>Bestellung {number}</translation>
    </message>
    <message>
        <source>nearly what you typed</source>
        <translation>fast so geschrieben</translation>
    </message>
    <message>
        <source>this address: {address}</source>
        <translation>diese Adresse: {address}</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindPage</name>
    <message>
        <source>Who is on the line?</source>
        <translation>Wer ist dran?</translation>
    </message>
    <message>
        <source>Name, number, e-mail or order</source>
        <translation>Name, Nummer, E-Mail oder Bestellung</translation>
    </message>
    <message>
        <source>Name, number, e-mail, order</source>
        <translation>Name, Nummer, E-Mail, Bestellung</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Gefundene Personen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Nobody is written like this. Perhaps one of these:</source>
        <translation>So schreibt sich niemand. Vielleicht ist es hier dabei:</translation>
    </message>
    <message>
        <source>Nobody found. Type their name to start with them.</source>
        <translation>Niemand gefunden. Schreib den Namen, dann kannst du anfangen.</translation>
    </message>
    <message>
        <source>Nobody found.</source>
        <translation>Niemand gefunden.</translation>
    </message>
    <message>
        <source>Start with {name}, {number}</source>
        <translation>Mit {name} anfangen, {number}</translation>
    </message>
    <message>
        <source>Start with {name}</source>
        <translation>Mit {name} anfangen</translation>
    </message>
</context>
<context>
    <name>GoodbyePage</name>
    <message>
        <source>Finish with {name}</source>
        <translation>{name} verabschieden</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Verabschieden</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Take the time you need.</source>
        <translation>Nimm dir die Zeit, die du brauchst.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>The customer</source>
        <translation>Die Person</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>Abschied</translation>
    </message>
</context>
<context>
    <name>Kept</name>
    <message>
        <source>Nothing is written down yet.</source>
        <translation>Noch ist nichts aufgeschrieben.</translation>
    </message>
    <message>
        <source>What stays with them</source>
        <translation>Was in Erinnerung bleibt</translation>
    </message>
</context>
<context>
    <name>Keycap</name>
    <message>
        <source>Key: {key}</source>
        <translation>Taste: {key}</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Letters write. Digits choose. Ctrl acts. Esc steps back.</source>
        <translation>Buchstaben schreiben. Ziffern wählen. Strg handelt. Esc geht einen Schritt zurück.</translation>
    </message>
    <message>
        <source>between customers</source>
        <translation>zwischen Gesprächen</translation>
    </message>
    <message>
        <source>with a customer</source>
        <translation>im Gespräch</translation>
    </message>
</context>
<context>
    <name>Moment</name>
    <message>
        <source>“{words}”</source>
        <translation>„{words}“</translation>
    </message>
    <message>
        <source>with {name}</source>
        <translation>mit {name}</translation>
    </message>
    <message>
        <source>from {source}</source>
        <translation>aus {source}</translation>
    </message>
    <message>
        <source>with you now</source>
        <translation>jetzt bei dir</translation>
    </message>
</context>
<context>
    <name>MomentHistory</name>
    <message>
        <source>Our moments with them</source>
        <translation>Unsere gemeinsamen Momente</translation>
    </message>
    <message>
        <source>Right opens a moment, left shuts it.</source>
        <translation>Rechts öffnet einen Moment, links schließt ihn.</translation>
    </message>
    <message>
        <source>The opened moment</source>
        <translation>Der geöffnete Moment</translation>
    </message>
    <message>
        <source>Bringing up their moments…</source>
        <translation>Die Momente kommen gleich …</translation>
    </message>
    <message>
        <source>This is the first moment with them.</source>
        <translation>Das ist der erste gemeinsame Moment.</translation>
    </message>
    <message>
        <source>Their moments could not be read. What you log is kept.</source>
        <translation>Die Momente ließen sich nicht lesen. Was du festhältst, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Their older moments could not be read.</source>
        <translation>Die älteren Momente ließen sich nicht lesen.</translation>
    </message>
</context>
<context>
    <name>MomentLine</name>
    <message>
        <source>What matters, as it is said</source>
        <translation>Was zählt, so wie es gesagt wird</translation>
    </message>
    <message>
        <source>Type what matters, as it is said</source>
        <translation>Schreib, was zählt, so wie es gesagt wird</translation>
    </message>
    <message>
        <source>Enter logs it. Escape on the empty line goes to the choices above.</source>
        <translation>Eingabe hält es fest. Esc in der leeren Zeile führt zur Auswahl darüber.</translation>
    </message>
    <message>
        <source>Saved here</source>
        <translation>Hier gespeichert</translation>
    </message>
    <message>
        <source>Not saved. Enter tries again.</source>
        <translation>Nicht gespeichert. Eingabe versucht es noch einmal.</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Es gibt nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>Taken back: “{step}”</source>
        <translation>Zurückgenommen: „{step}“</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>Es gibt nichts wiederherzustellen.</translation>
    </message>
    <message>
        <source>Done again: “{step}”</source>
        <translation>Wieder da: „{step}“</translation>
    </message>
    <message>
        <source>The line is full. Enter logs it, then go on.</source>
        <translation>Die Zeile ist voll. Eingabe hält sie fest, dann schreib weiter.</translation>
    </message>
    <message>
        <source>Enter logs it</source>
        <translation>Eingabe hält es fest</translation>
    </message>
</context>
<context>
    <name>Newcomer</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>As colleagues say it.</source>
        <translation>So, wie man im Team sagt.</translation>
    </message>
    <message>
        <source>What do they do here?</source>
        <translation>Was macht die Person hier?</translation>
    </message>
    <message>
        <source>Serve customers</source>
        <translation>Gespräche führen</translation>
    </message>
    <message>
        <source>Serve customers and lead</source>
        <translation>Gespräche führen und das Team leiten</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Anfangen</translation>
    </message>
    <message>
        <source>Add them</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Which lead adds them?</source>
        <translation>Wer aus der Teamleitung fügt die Person hinzu?</translation>
    </message>
    <message>
        <source>A person needs a name.</source>
        <translation>Eine Person braucht einen Namen.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Copy the report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Weglegen</translation>
    </message>
    <message>
        <source>Fix it</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Agent Desk itself made a mistake.</source>
        <translation>Agent Desk selbst hat einen Fehler gemacht.</translation>
    </message>
    <message>
        <source>What was saved is kept, and you can go on. Copy the report for whoever looks after this program; it holds nothing about a customer.</source>
        <translation>Gespeichertes ist noch da, und du kannst weitermachen. Kopiere den Bericht für die Technik; über Personen steht nichts darin.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Before you pick up</source>
        <translation>Bevor du abnimmst</translation>
    </message>
    <message>
        <source>{number} is on the line</source>
        <translation>{number} ruft an</translation>
    </message>
    <message>
        <source>Find them</source>
        <translation>Finden</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Zu {name}</translation>
    </message>
    <message>
        <source>Nobody here has this number yet.</source>
        <translation>Diese Nummer gehört hier noch zu niemandem.</translation>
    </message>
    <message>
        <source>It is the number of {name}, {place}.</source>
        <translation>Das ist die Nummer von {name}, {place}.</translation>
    </message>
    <message>
        <source>It is the number of {name}.</source>
        <translation>Das ist die Nummer von {name}.</translation>
    </message>
</context>
<context>
    <name>OpenMatters</name>
    <message>
        <source>What is open</source>
        <translation>Was offen ist</translation>
    </message>
    <message>
        <source>Nothing is open between us.</source>
        <translation>Zwischen uns ist nichts offen.</translation>
    </message>
    <message>
        <source>Everything that is open</source>
        <translation>Alles, was offen ist</translation>
    </message>
    <message>
        <source>Open since {day}</source>
        <translation>Offen seit {day}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>It is about this</source>
        <translation>Darum geht es</translation>
    </message>
    <message>
        <source>It is about this: {matter}</source>
        <translation>Darum geht es: {matter}</translation>
    </message>
    <message>
        <source>From {source}</source>
        <translation>Aus {source}</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Before the desk opens</source>
        <translation>Bevor es losgeht</translation>
    </message>
</context>
<context>
    <name>PassphraseQuestion</name>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Open the desk</source>
        <translation>Arbeitsplatz öffnen</translation>
    </message>
    <message>
        <source>Type the passphrase of this desk.</source>
        <translation>Gib die Passphrase dieses Arbeitsplatzes ein.</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Öffnet gerade</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Zeigen, was ich schreibe</translation>
    </message>
    <message>
        <source>Hide what I type</source>
        <translation>Verbergen, was ich schreibe</translation>
    </message>
</context>
<context>
    <name>ProtectionChoice</name>
    <message>
        <source>Protect it</source>
        <translation>Schützen</translation>
    </message>
    <message>
        <source>With a passphrase</source>
        <translation>Mit einer Passphrase</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Gar nicht</translation>
    </message>
    <message>
        <source>What follows from it</source>
        <translation>Was daraus folgt</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>At least eight letters; a sentence is easy to keep in mind.</source>
        <translation>Mindestens acht Zeichen; einen Satz merkt man sich leicht.</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Noch einmal dieselbe</translation>
    </message>
    <message>
        <source>Protect it with this passphrase</source>
        <translation>Mit dieser Passphrase schützen</translation>
    </message>
    <message>
        <source>Go on without protection</source>
        <translation>Ohne Schutz weiter</translation>
    </message>
    <message>
        <source>Everything is encrypted. The passphrase is asked for each time the desk starts. It is kept nowhere: if it is forgotten, nobody can read what is written here, and nobody can bring it back.</source>
        <translation>Alles ist verschlüsselt. Der Arbeitsplatz fragt bei jedem Start nach der Passphrase. Sie ist nirgends hinterlegt: Wer sie vergisst, kann nichts mehr lesen, und niemand kann es zurückholen.</translation>
    </message>
    <message>
        <source>Nothing is encrypted. Whoever can use this computer, or copies the file, can read every customer. Choose it where nothing here is real, or where the disk itself is encrypted.</source>
        <translation>Nichts ist verschlüsselt. Wer an diesen Computer kommt oder die Datei kopiert, kann alles über alle Personen lesen. Wähle das, wenn hier nichts echt ist oder die Festplatte selbst verschlüsselt ist.</translation>
    </message>
    <message>
        <source>This is too short: it needs at least eight letters.</source>
        <translation>Das ist zu kurz: Es braucht mindestens acht Zeichen.</translation>
    </message>
    <message>
        <source>The two are not the same. Type this one again.</source>
        <translation>Die beiden sind verschieden. Schreib diese noch einmal.</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Zeigen, was ich schreibe</translation>
    </message>
    <message>
        <source>Hide what I type</source>
        <translation>Verbergen, was ich schreibe</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>A digit chooses and goes on.</source>
        <translation>Eine Ziffer wählt und geht weiter.</translation>
    </message>
    <message>
        <source>How do they leave?</source>
        <translation>Mit welchem Gefühl geht die Person?</translation>
    </message>
    <message>
        <source>Their view, not ours.</source>
        <translation>Aus ihrer Sicht, nicht aus unserer.</translation>
    </message>
    <message>
        <source>How do we know?</source>
        <translation>Woher wissen wir das?</translation>
    </message>
    <message>
        <source>Their own words</source>
        <translation>Eigene Worte</translation>
    </message>
    <message>
        <source>One sentence, as they said it</source>
        <translation>Ein Satz, so wie er fiel</translation>
    </message>
    <message>
        <source>Does {name} have what they needed?</source>
        <translation>Hat {name} bekommen, was nötig war?</translation>
    </message>
    <message>
        <source>Do they have what they needed?</source>
        <translation>Hat die Person bekommen, was nötig war?</translation>
    </message>
    <message>
        <source>Say how they leave, or that you could not tell.</source>
        <translation>Sag, mit welchem Gefühl die Person geht, oder dass du es nicht erkennen konntest.</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>How is this desk protected?</source>
        <translation>Wie soll dieser Arbeitsplatz geschützt sein?</translation>
    </message>
    <message>
        <source>This computer has no keyring that could keep a key, so the choice is yours. Nothing is written before you have chosen.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund, der einen Schlüssel aufbewahrt. Deshalb entscheidest du. Vorher wird nichts gespeichert.</translation>
    </message>
    <message>
        <source>This desk is locked</source>
        <translation>Dieser Arbeitsplatz ist verschlossen</translation>
    </message>
    <message>
        <source>Its passphrase was chosen when it was set up.</source>
        <translation>Die Passphrase stammt aus der Einrichtung.</translation>
    </message>
    <message>
        <source>This passphrase does not open the desk. Nothing is lost; type it again.</source>
        <translation>Diese Passphrase öffnet den Arbeitsplatz nicht. Nichts ist verloren; versuch es noch einmal.</translation>
    </message>
</context>
<context>
    <name>Shift</name>
    <message>
        <source>Saved here</source>
        <translation>Hier gespeichert</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Between customers</source>
        <translation>Zwischen zwei Gesprächen</translation>
    </message>
    <message>
        <source>{name} is with you.</source>
        <translation>{name} ist bei dir.</translation>
    </message>
    <message>
        <source>Finish with them first.</source>
        <translation>Erst der Abschied, dann die nächste Person.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Finden</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>Abschied</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>Die Person</translation>
    </message>
</context>
<context>
    <name>SigninPage</name>
    <message>
        <source>Who are you?</source>
        <translation>Wer bist du?</translation>
    </message>
    <message>
        <source>The desk is opening.</source>
        <translation>Der Arbeitsplatz öffnet gerade.</translation>
    </message>
    <message>
        <source>That is me</source>
        <translation>Das bin ich</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>Jemanden hinzufügen</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>Teamleitung</translation>
    </message>
    <message>
        <source>You are the first at this desk, and its lead: a lead can add others.</source>
        <translation>Vor dir war niemand hier. Deshalb leitest du das Team und kannst andere hinzufügen.</translation>
    </message>
    <message>
        <source>Who is new here?</source>
        <translation>Wer ist neu hier?</translation>
    </message>
    <message>
        <source>{name} adds them, as the lead here.</source>
        <translation>{name} leitet hier das Team und fügt die Person hinzu.</translation>
    </message>
</context>
<context>
    <name>StillOpen</name>
    <message>
        <source>Nothing is open between us.</source>
        <translation>Zwischen uns ist nichts offen.</translation>
    </message>
    <message>
        <source>What stays open</source>
        <translation>Was offen bleibt</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>seit {day}</translation>
    </message>
</context>
<context>
    <name>Unread</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>Who</name>
    <message>
        <source>About them</source>
        <translation>Über die Person</translation>
    </message>
    <message>
        <source>How they probably remember us</source>
        <translation>Wie wir wohl in Erinnerung sind</translation>
    </message>
    <message>
        <source>The last moment</source>
        <translation>Der letzte Moment</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>„{words}“</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>A customer is with you.</source>
        <translation>Es ist jemand bei dir.</translation>
    </message>
    <message>
        <source>Ctrl Q once more quits. Nothing is lost: they are open here again.</source>
        <translation>Noch einmal Strg Q beendet das Programm. Nichts geht verloren: Beim nächsten Start geht es hier weiter.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Lieferung</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Rücksendung</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Besuch</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Beschwerde</translation>
    </message>
    <message>
        <source>Warranty</source>
        <translation>Garantie</translation>
    </message>
    <message>
        <source>With us</source>
        <translation>Bei uns</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>Abschied</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Moment</translation>
    </message>
    <message>
        <source>Miserable</source>
        <translation>Elend</translation>
    </message>
    <message>
        <source>Let down</source>
        <translation>Im Stich gelassen</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Beruhigt</translation>
    </message>
    <message>
        <source>Glad</source>
        <translation>Froh</translation>
    </message>
    <message>
        <source>Cared for</source>
        <translation>Gut aufgehoben</translation>
    </message>
    <message>
        <source>I could not tell</source>
        <translation>Konnte ich nicht erkennen</translation>
    </message>
    <message>
        <source>miserable</source>
        <translation>elend</translation>
    </message>
    <message>
        <source>let down</source>
        <translation>im Stich gelassen</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>beruhigt</translation>
    </message>
    <message>
        <source>glad</source>
        <translation>froh</translation>
    </message>
    <message>
        <source>cared for</source>
        <translation>gut aufgehoben</translation>
    </message>
    <message>
        <source>could not tell</source>
        <translation>nicht erkennbar</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>Selbst gesagt</translation>
    </message>
    <message>
        <source>Our impression</source>
        <translation>Unser Eindruck</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>Zum Teil</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Ohne Datum</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>Heute {time}</translation>
    </message>
    <message>
        <source>Yesterday {time}</source>
        <translation>Gestern {time}</translation>
    </message>
    <message>
        <source>Tomorrow {time}</source>
        <translation>Morgen {time}</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <comment>time of day, as Qt writes formats</comment>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>With us since {year}</source>
        <translation>Bei uns seit {year}</translation>
    </message>
    <message>
        <source>They have been with us before. For them this is the one that counts.</source>
        <translation>Es ist nicht der erste Kontakt. Für die Person zählt nur dieser.</translation>
    </message>
    <message>
        <source>They were with us earlier today. Ask for nothing they have told already.</source>
        <translation>War heute schon einmal hier. Frag nach nichts, was schon erzählt ist.</translation>
    </message>
    <message>
        <source>They were with us yesterday. Ask for nothing they have told already.</source>
        <translation>War gestern hier. Frag nach nichts, was schon erzählt ist.</translation>
    </message>
    <message numerus="yes">
        <source>They were last with us %n day(s) ago. They will remember it.</source>
        <translation>
            <numerusform>War zuletzt vor %n Tag hier und erinnert sich daran.</numerusform>
            <numerusform>War zuletzt vor %n Tagen hier und erinnert sich daran.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is their first call. You are all of us.</source>
        <translation>Das ist der erste Anruf bei uns. Wir alle, das bist jetzt du.</translation>
    </message>
    <message>
        <source>This is their first visit. You are all of us.</source>
        <translation>Das ist der erste Besuch bei uns. Wir alle, das bist jetzt du.</translation>
    </message>
    <message>
        <source>They are with us for the first time. You are all of us.</source>
        <translation>Das ist der erste Kontakt mit uns. Wir alle, das bist jetzt du.</translation>
    </message>
    <message numerus="yes">
        <source>First call in %n year(s). For them this is the call.</source>
        <translation>
            <numerusform>Erster Anruf seit %n Jahr. Am anderen Ende zählt nur dieser.</numerusform>
            <numerusform>Erster Anruf seit %n Jahren. Am anderen Ende zählt nur dieser.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First visit in %n year(s). For them this is the visit.</source>
        <translation>
            <numerusform>Erster Besuch seit %n Jahr. Für die Person zählt nur dieser.</numerusform>
            <numerusform>Erster Besuch seit %n Jahren. Für die Person zählt nur dieser.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First time in %n year(s). For them this is the one that counts.</source>
        <translation>
            <numerusform>Erster Kontakt seit %n Jahr. Für die Person zählt nur dieser.</numerusform>
            <numerusform>Erster Kontakt seit %n Jahren. Für die Person zählt nur dieser.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First call in %n month(s). For them this is the call.</source>
        <translation>
            <numerusform>Erster Anruf seit %n Monat. Am anderen Ende zählt nur dieser.</numerusform>
            <numerusform>Erster Anruf seit %n Monaten. Am anderen Ende zählt nur dieser.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First visit in %n month(s). For them this is the visit.</source>
        <translation>
            <numerusform>Erster Besuch seit %n Monat. Für die Person zählt nur dieser.</numerusform>
            <numerusform>Erster Besuch seit %n Monaten. Für die Person zählt nur dieser.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First time in %n month(s). For them this is the one that counts.</source>
        <translation>
            <numerusform>Erster Kontakt seit %n Monat. Für die Person zählt nur dieser.</numerusform>
            <numerusform>Erster Kontakt seit %n Monaten. Für die Person zählt nur dieser.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First call in %n week(s). For them this is the call.</source>
        <translation>
            <numerusform>Erster Anruf seit %n Woche. Am anderen Ende zählt nur dieser.</numerusform>
            <numerusform>Erster Anruf seit %n Wochen. Am anderen Ende zählt nur dieser.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First visit in %n week(s). For them this is the visit.</source>
        <translation>
            <numerusform>Erster Besuch seit %n Woche. Für die Person zählt nur dieser.</numerusform>
            <numerusform>Erster Besuch seit %n Wochen. Für die Person zählt nur dieser.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First time in %n week(s). For them this is the one that counts.</source>
        <translation>
            <numerusform>Erster Kontakt seit %n Woche. Für die Person zählt nur dieser.</numerusform>
            <numerusform>Erster Kontakt seit %n Wochen. Für die Person zählt nur dieser.</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>day of this year</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>day of another year</comment>
        <translation>d. MMM yyyy</translation>
    </message>
</context>
<context>
    <name>WorldError</name>
    <message>
        <source>A code is small letters, digits and underscores, and has a name.</source>
        <translation>Ein Schlüssel besteht aus kleinen Buchstaben, Ziffern und Unterstrichen und hat einen Namen.</translation>
    </message>
    <message>
        <source>A customer needs a name.</source>
        <translation>Eine Person braucht einen Namen.</translation>
    </message>
    <message>
        <source>A feeling needs its source.</source>
        <translation>Zu einem Gefühl gehört, woher wir es wissen.</translation>
    </message>
    <message>
        <source>A key is 64 hexadecimal digits on one line.</source>
        <translation>Ein Schlüssel besteht aus 64 Hexadezimalziffern in einer Zeile.</translation>
    </message>
    <message>
        <source>A person needs a name.</source>
        <translation>Eine Person braucht einen Namen.</translation>
    </message>
    <message>
        <source>Agent Desk cannot listen for calls at {address}: {reason}.</source>
        <translation>Agent Desk kann unter {address} keine Anrufe annehmen: {reason}.</translation>
    </message>
    <message>
        <source>Agent Desk is open on this profile and does not answer.</source>
        <translation>Agent Desk ist mit diesem Profil offen und antwortet nicht.</translation>
    </message>
    <message>
        <source>Another Agent Desk has this profile open.</source>
        <translation>Ein anderes Agent Desk hat dieses Profil offen.</translation>
    </message>
    <message>
        <source>Another agent-desk {job} is at work on this profile.</source>
        <translation>Ein anderes agent-desk {job} arbeitet gerade an diesem Profil.</translation>
    </message>
    <message>
        <source>Another job keeps {file} busy.</source>
        <translation>Eine andere Aufgabe hält {file} belegt.</translation>
    </message>
    <message>
        <source>Ask a lead.</source>
        <translation>Frag die Teamleitung.</translation>
    </message>
    <message>
        <source>Ask again.</source>
        <translation>Frag noch einmal nach.</translation>
    </message>
    <message>
        <source>Ask for one of these.</source>
        <translation>Frag nach einem davon.</translation>
    </message>
    <message>
        <source>Begin each with [[prompt]].</source>
        <translation>Beginne jeden mit [[prompt]].</translation>
    </message>
    <message>
        <source>Begin each with [[{name}]].</source>
        <translation>Beginne jeden Eintrag mit [[{name}]].</translation>
    </message>
    <message>
        <source>Check its name and whether you may read it.</source>
        <translation>Prüfe den Namen und ob du die Datei lesen darfst.</translation>
    </message>
    <message>
        <source>Check that the file and its folder belong to you and are not read-only.</source>
        <translation>Prüf, ob die Datei und ihr Ordner dir gehören und nicht schreibgeschützt sind.</translation>
    </message>
    <message>
        <source>Check the name; a folder means its .csv, .tsv, .json and .jsonl files.</source>
        <translation>Prüfe den Namen; bei einem Ordner zählen seine Dateien mit .csv, .tsv, .json und .jsonl.</translation>
    </message>
    <message>
        <source>Check the passphrase, or restore the key of this profile. The file is untouched.</source>
        <translation>Prüfe die Passphrase, oder hol den Schlüssel dieses Profils zurück. Die Datei ist unberührt.</translation>
    </message>
    <message>
        <source>Choose a colleague.</source>
        <translation>Wähle jemanden aus dem Team.</translation>
    </message>
    <message>
        <source>Choose a passphrase instead. Nothing has been stored yet.</source>
        <translation>Wähle stattdessen eine Passphrase. Gespeichert ist noch nichts.</translation>
    </message>
    <message>
        <source>Choose one of at least {shortest} characters; a few words are best.</source>
        <translation>Wähle eine mit mindestens {shortest} Zeichen; am besten ein paar Wörter.</translation>
    </message>
    <message>
        <source>Choose one that is shown.</source>
        <translation>Wähle etwas, das zu sehen ist.</translation>
    </message>
    <message>
        <source>Close it: chmod 600 {file}</source>
        <translation>Verschließe sie: chmod 600 {file}</translation>
    </message>
    <message>
        <source>Correct it, or name the columns in the mapping&apos;s [file] table.</source>
        <translation>Korrigiere sie, oder nenne die Spalten in der Tabelle [file] der Zuordnung.</translation>
    </message>
    <message>
        <source>Correct records in the mapping&apos;s [file] table, or leave it out.</source>
        <translation>Korrigiere records in der Tabelle [file] der Zuordnung, oder lass es weg.</translation>
    </message>
    <message>
        <source>Correct that place; resources/mappings/README.md has an example.</source>
        <translation>Korrigiere diese Stelle; in resources/mappings/README.md steht ein Beispiel.</translation>
    </message>
    <message>
        <source>Correct the file; until then none of it is used.</source>
        <translation>Korrigiere die Datei; bis dahin gilt nichts daraus.</translation>
    </message>
    <message>
        <source>Export it again; if each line is a record of its own, set format = &quot;jsonl&quot;.</source>
        <translation>Exportiere sie noch einmal; wenn jede Zeile ein eigener Datensatz ist, setze format = &quot;jsonl&quot;.</translation>
    </message>
    <message>
        <source>Export it as CSV or JSON, or unpack it first.</source>
        <translation>Exportiere sie als CSV oder JSON, oder entpack sie zuerst.</translation>
    </message>
    <message>
        <source>Export it as JSON Lines (one record a line) or as CSV, or in parts.</source>
        <translation>Exportiere sie als JSON Lines (ein Datensatz je Zeile), als CSV oder in Teilen.</translation>
    </message>
    <message>
        <source>Find them again.</source>
        <translation>Such die Person noch einmal.</translation>
    </message>
    <message>
        <source>Finish with them first.</source>
        <translation>Erst der Abschied, dann die nächste Person.</translation>
    </message>
    <message>
        <source>Finish with this one first.</source>
        <translation>Schließ zuerst mit dieser Person ab.</translation>
    </message>
    <message>
        <source>Give it back to the user who runs Agent Desk.</source>
        <translation>Gib sie der Person zurück, unter deren Anmeldung Agent Desk läuft.</translation>
    </message>
    <message>
        <source>Give it to this user, or name a directory on a local disk with --data-dir.</source>
        <translation>Gib ihn dieser Anmeldung frei, oder nenne mit --data-dir einen Ordner auf einer lokalen Festplatte.</translation>
    </message>
    <message>
        <source>If many rows have one key, leave the key out, or group them in [file].</source>
        <translation>Wenn viele Zeilen denselben Schlüssel haben, lass ihn weg, oder fass sie in [file] zusammen.</translation>
    </message>
    <message>
        <source>In the mapping {file}, {place}: {wrong}.</source>
        <translation>In der Zuordnung {file}, {place}: {wrong}.</translation>
    </message>
    <message>
        <source>In {file}, locked has no effect.</source>
        <translation>In {file} bewirkt locked nichts.</translation>
    </message>
    <message>
        <source>In {file}, locked is not a list of keys.</source>
        <translation>In {file} ist locked keine Liste von Einstellungen.</translation>
    </message>
    <message>
        <source>In {file}, the code “{code}” is not understood.</source>
        <translation>In {file} ist der Schlüssel „{code}“ nicht zu verstehen.</translation>
    </message>
    <message>
        <source>In {file}, there is no setting called {key}.</source>
        <translation>In {file} steht {key}; eine solche Einstellung gibt es nicht.</translation>
    </message>
    <message>
        <source>In {file}, {key} = {value} is not understood.</source>
        <translation>In {file} ist {key} = {value} nicht zu verstehen.</translation>
    </message>
    <message>
        <source>In {file}, {key} has no effect: it is set for this whole machine.</source>
        <translation>In {file} bewirkt {key} nichts: Es ist für diesen ganzen Computer festgelegt.</translation>
    </message>
    <message>
        <source>In {file}, {name} is not understood.</source>
        <translation>In {file} ist {name} nicht zu verstehen.</translation>
    </message>
    <message>
        <source>In {file}: {wrong}.</source>
        <translation>In {file}: {wrong}.</translation>
    </message>
    <message>
        <source>Install that one.</source>
        <translation>Installiere diese.</translation>
    </message>
    <message>
        <source>Install version {oldest} or newer of it.</source>
        <translation>Installiere davon Version {oldest} oder eine neuere.</translation>
    </message>
    <message>
        <source>Its columns are {columns}. Correct the name, or write {{{column}?}} if it may be missing; if the file has no header line, name its columns in [file].</source>
        <translation>Ihre Spalten sind {columns}. Korrigiere den Namen, oder schreib {{{column}?}}, wenn die Spalte fehlen darf; hat die Datei keine Kopfzeile, nenne die Spalten in [file].</translation>
    </message>
    <message>
        <source>Keep a copy of it and restore a backup. Nothing was changed.</source>
        <translation>Hebe eine Kopie davon auf, und spiel eine Sicherung zurück. Geändert ist nichts.</translation>
    </message>
    <message>
        <source>Look at a calendar.</source>
        <translation>Sieh im Kalender nach.</translation>
    </message>
    <message>
        <source>Look at its window. If it hangs, end it and start it again; nothing is lost.</source>
        <translation>Schau in sein Fenster. Wenn es hängt, beende es und starte es neu; verloren ist nichts.</translation>
    </message>
    <message>
        <source>Look at what is still ours to clear.</source>
        <translation>Sieh nach, was noch bei uns liegt.</translation>
    </message>
    <message>
        <source>Make it, or name another one with --data-dir.</source>
        <translation>Leg ihn an, oder nenne mit --data-dir einen anderen.</translation>
    </message>
    <message>
        <source>Make room on the disk and do the last step again. All that was saved is there.</source>
        <translation>Schaff Platz auf der Festplatte, und mach den letzten Schritt noch einmal. Alles Gespeicherte ist da.</translation>
    </message>
    <message>
        <source>Make room or allow writing there. Nothing has been stored yet.</source>
        <translation>Schaff Platz, oder erlaube dort das Schreiben. Gespeichert ist noch nichts.</translation>
    </message>
    <message>
        <source>Make that place yours to write to, or name another one with --data-dir.</source>
        <translation>Sorg dafür, dass du dort schreiben darfst, oder nenne mit --data-dir einen anderen Ort.</translation>
    </message>
    <message>
        <source>Name another directory for the demo. Nothing was changed.</source>
        <translation>Nenne für die Vorführung einen anderen Ordner. Geändert ist nichts.</translation>
    </message>
    <message>
        <source>Name another file.</source>
        <translation>Nenne eine andere Datei.</translation>
    </message>
    <message>
        <source>Name another.</source>
        <translation>Nenne einen anderen.</translation>
    </message>
    <message>
        <source>Nobody here is a lead.</source>
        <translation>Hier leitet niemand.</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Niemand ist angemeldet.</translation>
    </message>
    <message>
        <source>Nobody of this name works here.</source>
        <translation>Hier arbeitet niemand mit diesem Namen.</translation>
    </message>
    <message>
        <source>Only the settings of the whole machine can lock a key.</source>
        <translation>Nur die Einstellungen für den ganzen Computer können eine Einstellung festschreiben.</translation>
    </message>
    <message>
        <source>Other settings are used until it can.</source>
        <translation>Bis dahin gelten andere Einstellungen.</translation>
    </message>
    <message>
        <source>Press Ctrl+Z.</source>
        <translation>Drück Strg+Z.</translation>
    </message>
    <message>
        <source>Put it back from a backup. The ledger is untouched.</source>
        <translation>Hol es aus einer Sicherung zurück. Das Journal ist unberührt.</translation>
    </message>
    <message>
        <source>Put it back. The ledger is untouched.</source>
        <translation>Leg sie wieder zurück. Das Journal ist unberührt.</translation>
    </message>
    <message>
        <source>Put it right first, then tell them.</source>
        <translation>Bring es zuerst in Ordnung, dann sag Bescheid.</translation>
    </message>
    <message>
        <source>Put the key back from a backup. The ledger is untouched.</source>
        <translation>Hol den Schlüssel aus einer Sicherung zurück. Das Journal ist unberührt.</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>Speichere sie als UTF-8.</translation>
    </message>
    <message>
        <source>Say encoding = &quot;{other}&quot; in the mapping&apos;s [file] table.</source>
        <translation>Schreib encoding = &quot;{other}&quot; in die Tabelle [file] der Zuordnung.</translation>
    </message>
    <message>
        <source>Say in the mapping&apos;s [file] table what the file was written in, for example encoding = &quot;{other}&quot;.</source>
        <translation>Schreib in die Tabelle [file] der Zuordnung, womit die Datei kodiert ist, zum Beispiel encoding = &quot;{other}&quot;.</translation>
    </message>
    <message>
        <source>Say it as in 14:30.</source>
        <translation>Schreib sie wie in 14:30.</translation>
    </message>
    <message>
        <source>Say one that is still to come.</source>
        <translation>Nenne eine, die noch kommt.</translation>
    </message>
    <message>
        <source>Say that they do not want calls.</source>
        <translation>Sag, dass keine Anrufe gewünscht sind.</translation>
    </message>
    <message>
        <source>Say whether it is in their words or our impression, or leave it for Goodbye.</source>
        <translation>Sag, ob es eigene Worte waren oder unser Eindruck, oder lass es für den Abschied.</translation>
    </message>
    <message>
        <source>Say whether it is in their words or our impression, or that you could not tell.</source>
        <translation>Sag, ob es selbst gesagt oder unser Eindruck ist, oder dass du es nicht erkennen konntest.</translation>
    </message>
    <message>
        <source>Say who you are first.</source>
        <translation>Sag zuerst, wer du bist.</translation>
    </message>
    <message>
        <source>Set dates in the mapping&apos;s [values].</source>
        <translation>Setze dates unter [values] in der Zuordnung.</translation>
    </message>
    <message>
        <source>Set decimal and thousands in the mapping&apos;s [values].</source>
        <translation>Setze decimal und thousands unter [values] in der Zuordnung.</translation>
    </message>
    <message>
        <source>Set the clock, or say the time with its date and year.</source>
        <translation>Stell die Uhr, oder nenne die Zeit mit Datum und Jahr.</translation>
    </message>
    <message>
        <source>Sign in as the user, and on the machine, where this profile was made. The ledger is untouched.</source>
        <translation>Melde dich so und an dem Computer an, wo dieses Profil entstanden ist. Das Journal ist unberührt.</translation>
    </message>
    <message>
        <source>Sign in to a desktop that has one. A new profile can have a passphrase instead: open Agent Desk to choose it.</source>
        <translation>Melde dich an einem Desktop an, der einen hat. Ein neues Profil kann stattdessen eine Passphrase haben: Öffne Agent Desk, um sie zu wählen.</translation>
    </message>
    <message>
        <source>Start Agent Desk again to use it.</source>
        <translation>Starte Agent Desk neu, dann gilt es.</translation>
    </message>
    <message>
        <source>Start Agent Desk from a desktop. The tour alone needs none: begin it with QT_QPA_PLATFORM=offscreen.</source>
        <translation>Starte Agent Desk von einem Desktop aus. Nur der Rundgang braucht keinen: Beginne ihn mit QT_QPA_PLATFORM=offscreen.</translation>
    </message>
    <message>
        <source>Take the line out, or ask who looks after this machine.</source>
        <translation>Nimm die Zeile heraus, oder frag, wer sich um diesen Computer kümmert.</translation>
    </message>
    <message>
        <source>That is not the passphrase of this profile.</source>
        <translation>Das ist nicht die Passphrase dieses Profils.</translation>
    </message>
    <message>
        <source>The SQLite library here is {version}, too old to be trusted with the ledger.</source>
        <translation>Die SQLite-Bibliothek hier ist {version}, zu alt, um ihr das Journal anzuvertrauen.</translation>
    </message>
    <message>
        <source>The directory {path} cannot be made: {reason}.</source>
        <translation>Der Ordner {path} lässt sich nicht anlegen: {reason}.</translation>
    </message>
    <message>
        <source>The first line of standard input is not a key.</source>
        <translation>Die erste Zeile der Standardeingabe ist kein Schlüssel.</translation>
    </message>
    <message>
        <source>The header of {file}, line {line}, cannot be read. {reason}</source>
        <translation>Die Kopfzeile von {file}, Zeile {line}, lässt sich nicht lesen. {reason}</translation>
    </message>
    <message>
        <source>The key does not open {file}.</source>
        <translation>Der Schlüssel öffnet {file} nicht.</translation>
    </message>
    <message>
        <source>The key file {file} can be read by others than its owner.</source>
        <translation>Die Schlüsseldatei {file} ist auch für andere lesbar.</translation>
    </message>
    <message>
        <source>The key file {file} is missing.</source>
        <translation>Die Schlüsseldatei {file} fehlt.</translation>
    </message>
    <message>
        <source>The key must be {length} bytes long.</source>
        <translation>Der Schlüssel muss {length} Bytes lang sein.</translation>
    </message>
    <message>
        <source>The mapping {file} is not UTF-8: byte {byte} is no character in it.</source>
        <translation>Die Zuordnung {file} ist nicht UTF-8: Byte {byte} ist darin kein Zeichen.</translation>
    </message>
    <message>
        <source>The mapping {file} is not valid TOML: {reason}.</source>
        <translation>Die Zuordnung {file} ist kein gültiges TOML: {reason}.</translation>
    </message>
    <message>
        <source>The report {file} cannot be written: {reason}.</source>
        <translation>Der Bericht {file} lässt sich nicht schreiben: {reason}.</translation>
    </message>
    <message>
        <source>The running desk did not take this: {reason}.</source>
        <translation>Das laufende Agent Desk hat das nicht angenommen: {reason}.</translation>
    </message>
    <message>
        <source>The settings in {file} are not valid TOML: {reason}.</source>
        <translation>Die Einstellungen in {file} sind kein gültiges TOML: {reason}.</translation>
    </message>
    <message>
        <source>The settings in {file} cannot be read: {reason}.</source>
        <translation>Die Einstellungen in {file} lassen sich nicht lesen: {reason}.</translation>
    </message>
    <message>
        <source>The system keyring did not keep the key.</source>
        <translation>Der Schlüsselbund des Systems hat den Schlüssel nicht behalten.</translation>
    </message>
    <message>
        <source>The system keyring has no key for this profile.</source>
        <translation>Der Schlüsselbund des Systems hat keinen Schlüssel für dieses Profil.</translation>
    </message>
    <message>
        <source>The system keyring is locked or does not answer.</source>
        <translation>Der Schlüsselbund des Systems ist gesperrt oder antwortet nicht.</translation>
    </message>
    <message>
        <source>Their words are missing.</source>
        <translation>Die eigenen Worte fehlen.</translation>
    </message>
    <message>
        <source>There are no prompts in {folder}.</source>
        <translation>In {folder} sind keine Hinweise.</translation>
    </message>
    <message>
        <source>There are these, each a whole number: {known}.</source>
        <translation>Es gibt diese, jeweils eine ganze Zahl: {known}.</translation>
    </message>
    <message>
        <source>There are: {known}.</source>
        <translation>Es gibt: {known}.</translation>
    </message>
    <message>
        <source>There is no screen to show a window on.</source>
        <translation>Es gibt keinen Bildschirm für ein Fenster.</translation>
    </message>
    <message>
        <source>There is no such day.</source>
        <translation>Diesen Tag gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such time.</source>
        <translation>Diese Uhrzeit gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no system keyring here that keeps a key.</source>
        <translation>Hier gibt es keinen Schlüsselbund des Systems, der einen Schlüssel aufbewahrt.</translation>
    </message>
    <message>
        <source>There is nothing in {columns}, which the mapping needs for {place}.</source>
        <translation>In {columns} steht nichts; die Zuordnung braucht es für {place}.</translation>
    </message>
    <message>
        <source>There is nothing to log.</source>
        <translation>Es gibt nichts festzuhalten.</translation>
    </message>
    <message>
        <source>There is nothing to write down.</source>
        <translation>Es gibt nichts aufzuschreiben.</translation>
    </message>
    <message>
        <source>They can be confirmed by: {facts}.</source>
        <translation>Bestätigen lässt sich die Person durch: {facts}.</translation>
    </message>
    <message>
        <source>They were tried {done} of {tries} times.</source>
        <translation>Es wurde {done} von {tries} Malen versucht.</translation>
    </message>
    <message>
        <source>This JSON is nested too deep to be records.</source>
        <translation>Dieses JSON ist für Datensätze zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>This call cannot be taken: {reason}.</source>
        <translation>Dieser Anruf lässt sich nicht annehmen: {reason}.</translation>
    </message>
    <message>
        <source>This can still be taken back.</source>
        <translation>Das lässt sich noch zurücknehmen.</translation>
    </message>
    <message>
        <source>This cannot be changed so.</source>
        <translation>Das lässt sich so nicht ändern.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong, so no time can be counted from it.</source>
        <translation>Die Uhr dieses Rechners geht falsch, darum lässt sich keine Zeit von ihr aus bestimmen.</translation>
    </message>
    <message>
        <source>This contact was taken back.</source>
        <translation>Dieser Kontakt ist zurückgenommen.</translation>
    </message>
    <message>
        <source>This customer is no longer open here.</source>
        <translation>Diese Person ist hier nicht mehr offen.</translation>
    </message>
    <message>
        <source>This customer is not here.</source>
        <translation>Diese Person gibt es hier nicht.</translation>
    </message>
    <message>
        <source>This is about another customer.</source>
        <translation>Das betrifft jemand anderen.</translation>
    </message>
    <message>
        <source>This is not JSON: line {line}, column {column}: {reason}.</source>
        <translation>Das ist kein JSON: Zeile {line}, Spalte {column}: {reason}.</translation>
    </message>
    <message>
        <source>This is not theirs.</source>
        <translation>Das gehört nicht zu dieser Person.</translation>
    </message>
    <message>
        <source>This is the customer who is open.</source>
        <translation>Diese Person ist gerade geöffnet.</translation>
    </message>
    <message>
        <source>This is what we know already.</source>
        <translation>Das wissen wir schon.</translation>
    </message>
    <message>
        <source>This line is not here.</source>
        <translation>Diese Zeile gibt es hier nicht.</translation>
    </message>
    <message>
        <source>This matter is not theirs.</source>
        <translation>Dieses Anliegen gehört nicht zu dieser Person.</translation>
    </message>
    <message>
        <source>This mistake is not here.</source>
        <translation>Diesen Fehler gibt es hier nicht.</translation>
    </message>
    <message>
        <source>This mistake is not put right yet.</source>
        <translation>Dieser Fehler ist noch nicht in Ordnung gebracht.</translation>
    </message>
    <message>
        <source>This mistake is settled already.</source>
        <translation>Dieser Fehler ist schon erledigt.</translation>
    </message>
    <message>
        <source>This moment is not here.</source>
        <translation>Diesen Moment gibt es hier nicht.</translation>
    </message>
    <message>
        <source>This passphrase is too short.</source>
        <translation>Diese Passphrase ist zu kurz.</translation>
    </message>
    <message>
        <source>This profile has a key already: {record}.</source>
        <translation>Dieses Profil hat schon einen Schlüssel: {record}.</translation>
    </message>
    <message>
        <source>This promise is kept already.</source>
        <translation>Dieses Versprechen ist schon eingelöst.</translation>
    </message>
    <message>
        <source>This promise is not here.</source>
        <translation>Dieses Versprechen gibt es hier nicht.</translation>
    </message>
    <message>
        <source>This time has passed.</source>
        <translation>Diese Zeit ist schon vorbei.</translation>
    </message>
    <message>
        <source>Try again, or write a letter and log it.</source>
        <translation>Versuch es noch einmal, oder schreib einen Brief und halte ihn fest.</translation>
    </message>
    <message>
        <source>Type it again.</source>
        <translation>Gib sie noch einmal ein.</translation>
    </message>
    <message>
        <source>Type it as colleagues say it.</source>
        <translation>Schreib ihn so, wie man im Team sagt.</translation>
    </message>
    <message>
        <source>Type what matters, as it is said.</source>
        <translation>Schreib, was zählt, so wie es gesagt wird.</translation>
    </message>
    <message>
        <source>Type what they call themselves.</source>
        <translation>Schreib, wie die Person sich selbst nennt.</translation>
    </message>
    <message>
        <source>Type what they say.</source>
        <translation>Tipp, was gesagt wird.</translation>
    </message>
    <message>
        <source>Unlock it and start again. Nothing is lost.</source>
        <translation>Entsperre ihn und starte neu. Verloren ist nichts.</translation>
    </message>
    <message>
        <source>Update this computer. The file is untouched.</source>
        <translation>Aktualisiere diesen Computer. Die Datei ist unberührt.</translation>
    </message>
    <message>
        <source>Use that one, or close it first.</source>
        <translation>Nimm jenes, oder schließ es zuerst.</translation>
    </message>
    <message>
        <source>Wait for it and do the last step again.</source>
        <translation>Warte darauf, und mach den letzten Schritt noch einmal.</translation>
    </message>
    <message>
        <source>Wait until it has ended, then start this one again. Nothing was changed.</source>
        <translation>Warte, bis es beendet ist, und starte dieses dann noch einmal. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>What came as the key is not a key.</source>
        <translation>Was als Schlüssel kam, ist kein Schlüssel.</translation>
    </message>
    <message>
        <source>What {where} holds for this profile is not a key.</source>
        <translation>Was {where} für dieses Profil aufbewahrt, ist kein Schlüssel.</translation>
    </message>
    <message>
        <source>With --key-stdin it has to be 64 hexadecimal digits.</source>
        <translation>Mit --key-stdin müssen es 64 Hexadezimalziffern sein.</translation>
    </message>
    <message>
        <source>Write down who leads this branch.</source>
        <translation>Trag ein, wer diese Filiale leitet.</translation>
    </message>
    <message>
        <source>Write it as a place, such as Europe/Berlin, or as UTC.</source>
        <translation>Schreib sie als Ort, etwa Europe/Berlin, oder als UTC.</translation>
    </message>
    <message>
        <source>Write it as in locked = [&quot;branch&quot;].</source>
        <translation>Schreib es wie in locked = [&quot;branch&quot;].</translation>
    </message>
    <message>
        <source>Write what they said, or say that it is our impression.</source>
        <translation>Schreib auf, was die Person gesagt hat, oder sag, dass es unser Eindruck ist.</translation>
    </message>
    <message>
        <source>agent-desk call --help says what can be handed over.</source>
        <translation>agent-desk call --help sagt, was sich übergeben lässt.</translation>
    </message>
    <message>
        <source>{allowed}</source>
        <translation>{allowed}</translation>
    </message>
    <message>
        <source>{file} cannot be locked: {reason}.</source>
        <translation>{file} lässt sich nicht sperren: {reason}.</translation>
    </message>
    <message>
        <source>{file} cannot be opened for writing.</source>
        <translation>{file} lässt sich nicht zum Schreiben öffnen.</translation>
    </message>
    <message>
        <source>{file} cannot be read. {reason}</source>
        <translation>{file} lässt sich nicht lesen. {reason}</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation>{file} lässt sich nicht lesen: {reason}.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}.</source>
        <translation>{file} lässt sich nicht schreiben: {reason}.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {said}.</source>
        <translation>{file} lässt sich nicht schreiben: {said}.</translation>
    </message>
    <message>
        <source>{file} does not fit into memory.</source>
        <translation>{file} passt nicht in den Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>{file} has no column “{column}”, which the mapping {mapping} names in {place}.</source>
        <translation>{file} hat keine Spalte „{column}“; die Zuordnung {mapping} nennt sie in {place}.</translation>
    </message>
    <message>
        <source>{file} has no “{step}” where the mapping looks for records.</source>
        <translation>{file} hat kein „{step}“, wo die Zuordnung Datensätze sucht.</translation>
    </message>
    <message>
        <source>{file} has {size} MB; a JSON document is read whole, up to {most} MB.</source>
        <translation>{file} hat {size} MB; ein JSON-Dokument wird als Ganzes gelesen, bis {most} MB.</translation>
    </message>
    <message>
        <source>{file} holds no prompts.</source>
        <translation>{file} enthält keine Hinweise.</translation>
    </message>
    <message>
        <source>{file} is damaged.</source>
        <translation>{file} ist beschädigt.</translation>
    </message>
    <message>
        <source>{file} is empty: it has no header line.</source>
        <translation>{file} ist leer: Die Kopfzeile fehlt.</translation>
    </message>
    <message>
        <source>{file} is nested too deep to be records.</source>
        <translation>{file} ist für Datensätze zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>{file} is no list of codes.</source>
        <translation>{file} ist keine Liste von Schlüsseln.</translation>
    </message>
    <message>
        <source>{file} is not valid TOML: {reason}.</source>
        <translation>{file} ist kein gültiges TOML: {reason}.</translation>
    </message>
    <message>
        <source>{file} is not {encoding} throughout: byte {byte}, in line {line}, is no character in it.</source>
        <translation>{file} ist nicht durchgehend {encoding}: Byte {byte}, in Zeile {line}, ist darin kein Zeichen.</translation>
    </message>
    <message>
        <source>{file} is {what}, not text.</source>
        <translation>{file} ist {what}, kein Text.</translation>
    </message>
    <message>
        <source>{file} looks like UTF-16 without its mark.</source>
        <translation>{file} sieht nach UTF-16 ohne Kennung aus.</translation>
    </message>
    <message>
        <source>{file} was written by a newer version of Agent Desk.</source>
        <translation>{file} stammt von einem neueren Agent Desk.</translation>
    </message>
    <message>
        <source>{folder} holds customers of its own.</source>
        <translation>In {folder} stehen schon eigene Kundendaten.</translation>
    </message>
    <message>
        <source>{key} is in this file already, with something else in it.</source>
        <translation>{key} steht schon in dieser Datei, mit anderem Inhalt.</translation>
    </message>
    <message>
        <source>{key} is {allowed}.</source>
        <translation>{key} ist {allowed}.</translation>
    </message>
    <message>
        <source>{name} is with you.</source>
        <translation>{name} ist bei dir.</translation>
    </message>
    <message>
        <source>{name} may not do this here.</source>
        <translation>{name} darf das hier nicht.</translation>
    </message>
    <message>
        <source>{record} is damaged; it says how the ledger beside it is protected.</source>
        <translation>{record} ist beschädigt; darin steht, wie das Journal daneben geschützt ist.</translation>
    </message>
    <message>
        <source>{record} is missing; it says how the ledger beside it is protected.</source>
        <translation>{record} fehlt; darin steht, wie das Journal daneben geschützt ist.</translation>
    </message>
    <message>
        <source>{record} was written by a newer Agent Desk.</source>
        <translation>{record} stammt von einem neueren Agent Desk.</translation>
    </message>
    <message>
        <source>{written} is no file, and no folder or pattern with files in it.</source>
        <translation>{written} ist weder eine Datei noch ein Ordner oder Muster mit Dateien.</translation>
    </message>
    <message>
        <source>“{name}” is no time zone known on this machine.</source>
        <translation>„{name}“ ist auf diesem Computer keine bekannte Zeitzone.</translation>
    </message>
    <message>
        <source>“{value}” is no e-mail address.</source>
        <translation>„{value}“ ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>“{value}” is no telephone number.</source>
        <translation>„{value}“ ist keine Telefonnummer.</translation>
    </message>
    <message>
        <source>“{written}” is not a date as the mapping says dates are written ({formats}).</source>
        <translation>„{written}“ ist kein Datum, wie es laut Zuordnung geschrieben ist ({formats}).</translation>
    </message>
    <message>
        <source>“{written}” is not a number as the mapping says numbers are written.</source>
        <translation>„{written}“ ist keine Zahl, wie sie laut Zuordnung geschrieben ist.</translation>
    </message>
</context>
</TS>
