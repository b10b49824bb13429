<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Arithmetic</name>
    <message>
        <source>Too little is recorded to say. It takes three outcomes told by them; our impressions alone are not enough.</source>
        <translation>Zu wenig ist festgehalten, um das zu sagen. Dazu braucht es drei selbst gesagte Ausgänge; unsere Eindrücke allein genügen nicht.</translation>
    </message>
    <message>
        <source>The strongest: {peak}, {peak_day}. The latest: {end}, {end_day}.</source>
        <translation>Am stärksten {peak_day}: {peak}. Zuletzt {end_day}: {end}.</translation>
    </message>
    <message numerus="yes">
        <source>The mean of those two is {peak_end}, the mean of all %n outcomes {mean}.</source>
        <translation>
            <numerusform>Das Mittel dieser beiden ist {peak_end}, das Mittel des %n Ausgangs {mean}.</numerusform>
            <numerusform>Das Mittel dieser beiden ist {peak_end}, das Mittel aller %n Ausgänge {mean}.</numerusform>
        </translation>
    </message>
    <message>
        <source>About {high}, where −2 is miserable and 2 is cared for.</source>
        <translation>Etwa {high}, wobei −2 elend und 2 gut aufgehoben ist.</translation>
    </message>
    <message>
        <source>From {low} to {high}, where −2 is miserable and 2 is cared for.</source>
        <translation>Von {low} bis {high}, wobei −2 elend und 2 gut aufgehoben ist.</translation>
    </message>
    <message>
        <source>Made of their own words alone.</source>
        <translation>Allein aus selbst Gesagtem.</translation>
    </message>
    <message>
        <source>Made of what another system told.</source>
        <translation>Aus dem, was ein anderes System berichtet hat.</translation>
    </message>
    <message>
        <source>It is computed from what we wrote, coloured by our mood.</source>
        <translation>Berechnet aus dem, was wir geschrieben haben, gefärbt von unserer Stimmung.</translation>
    </message>
    <message>
        <source>It says little over months. Silence is not satisfaction.</source>
        <translation>Über Monate sagt es wenig. Schweigen ist keine Zufriedenheit.</translation>
    </message>
    <message>
        <source>It is never for routing, price or judging agents.</source>
        <translation>Es dient nie der Verteilung, dem Preis oder dem Urteil über Kollegen.</translation>
    </message>
</context>
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
        <source>The goodbye waits.</source>
        <translation>Der Abschied wartet.</translation>
    </message>
    <message>
        <source>What you wrote for {name} is kept. For whoever rings next, it is the only call today.</source>
        <translation>Was du für {name} geschrieben hast, bleibt erhalten. Für die Person, die als Nächstes anruft, ist es heute das einzige Gespräch.</translation>
    </message>
    <message>
        <source>You are covered. What follows waits until you see to it as a lead.</source>
        <translation>Du bist abgesichert. Was folgt, wartet, bis du dich als Leitung darum kümmerst.</translation>
    </message>
    <message>
        <source>You are covered. {lead} sees to what follows with {name}. Nothing of it is left for you to do.</source>
        <translation>Du bist abgesichert. {lead} kümmert sich um alles Weitere mit {name}. Für dich bleibt davon nichts zu tun.</translation>
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
        <source>Promised to {name}, and written down:
{promises}
For whoever rings next, it is the only call today.</source>
        <translation>{name} versprochen und notiert:
{promises}
Wer jetzt anruft, ruft heute nur dieses eine Mal an.</translation>
    </message>
    <message>
        <source>If you like, take two minutes first.</source>
        <translation>Wenn du magst, nimm dir erst zwei Minuten.</translation>
    </message>
    <message>
        <source>Ready when they ring.</source>
        <translation>Bereit, wenn es klingelt.</translation>
    </message>
    <message>
        <source>What waits for you is below, for when nobody rings.</source>
        <translation>Was auf dich wartet, steht unten, für die Zeit ohne Anruf.</translation>
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
    <name>Asked</name>
    <message>
        <source>{colleague} asks for a yes about {name}</source>
        <translation>{colleague} bittet um ein Ja zu {name}</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No, because…</source>
        <translation>Nein, weil …</translation>
    </message>
    <message>
        <source>{colleague} offers to hand {name} over to you</source>
        <translation>{colleague} möchte {name} übergeben</translation>
    </message>
    <message>
        <source>Take them over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>{colleague} wants somebody beside them, with {name}</source>
        <translation>{colleague} möchte jemanden an der Seite, bei {name}</translation>
    </message>
    <message>
        <source>They see that you join. Go to them, or ring them.</source>
        <translation>Dort ist zu sehen, wer dazukommt. Hingehen oder anrufen.</translation>
    </message>
    <message>
        <source>I join them</source>
        <translation>Ich bin dabei</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Your question about {name} waits for you to ask another</source>
        <translation>Deine Frage zu {name} wartet darauf, dass du jemand anderen fragst</translation>
    </message>
    <message>
        <source>Your question about {name} is now asked of {to}</source>
        <translation>Deine Frage zu {name} geht jetzt an {to}</translation>
    </message>
    <message>
        <source>{name} stays with you</source>
        <translation>{name} bleibt bei dir</translation>
    </message>
    <message>
        <source>{name} is now offered to {to}</source>
        <translation>{name} ist jetzt {to} angeboten</translation>
    </message>
    <message>
        <source>{colleague} wants to talk something through with you</source>
        <translation>{colleague} möchte etwas mit dir besprechen</translation>
    </message>
    <message>
        <source>What you talked through with {colleague} has ended</source>
        <translation>Was du mit {colleague} besprochen hast, ist zu Ende</translation>
    </message>
    <message>
        <source>Only the two of you read it.</source>
        <translation>Nur ihr beide lest es.</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>{lead} has answered your case with {name}</source>
        <translation>{lead} hat auf deinen Fall mit {name} geantwortet</translation>
    </message>
    <message>
        <source>{what}: the rule stays as it is. {why}</source>
        <translation>{what}: Die Regel bleibt, wie sie ist. {why}</translation>
    </message>
    <message>
        <source>{what}: it changed what holds for everybody, version {v}.</source>
        <translation>{what}: Das hat für alle etwas geändert, Fassung {v}.</translation>
    </message>
    <message>
        <source>{what}: thank you.</source>
        <translation>{what}: danke dir.</translation>
    </message>
    <message>
        <source>Why not? {colleague} reads it.</source>
        <translation>Warum nicht? {colleague} liest es.</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Jemand aus dem Team</translation>
    </message>
</context>
<context>
    <name>AtTheDesk</name>
    <message>
        <source>Somebody is on the line.</source>
        <translation>Jemand ist in der Leitung.</translation>
    </message>
    <message>
        <source>Esc goes to them.</source>
        <translation>Mit Esc gehst du hin.</translation>
    </message>
    <message>
        <source>Your PIN is set.</source>
        <translation>Deine PIN ist gesetzt.</translation>
    </message>
</context>
<context>
    <name>Before</name>
    <message>
        <source>Before you pick up</source>
        <translation>Bevor du abnimmst</translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>That this call is hard is kept for you alone.</source>
        <translation>Dass dieses Gespräch schwer ist, bleibt nur bei dir.</translation>
    </message>
    <message>
        <source>After it, two minutes are offered. Nobody else can read it.</source>
        <translation>Danach werden dir zwei Minuten angeboten. Niemand sonst kann es lesen.</translation>
    </message>
    <message>
        <source>It is not, after all</source>
        <translation>Doch nicht</translation>
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
    <name>Cases</name>
    <message>
        <source>{name}: {what}</source>
        <translation>{name}: {what}</translation>
    </message>
    <message>
        <source>No case waits for an answer.</source>
        <translation>Kein Fall wartet auf eine Antwort.</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) wait for an answer.</source>
        <translation>
            <numerusform>%n Fall wartet auf eine Antwort.</numerusform>
            <numerusform>%n Fälle warten auf eine Antwort.</numerusform>
        </translation>
    </message>
    <message>
        <source>Who, and when</source>
        <translation>Wer, und wann</translation>
    </message>
    <message>
        <source>Why it was right for them</source>
        <translation>Warum es für sie richtig war</translation>
    </message>
    <message>
        <source>What it cost</source>
        <translation>Was es gekostet hat</translation>
    </message>
    <message>
        <source>What they were in touch about</source>
        <translation>Worum es ging</translation>
    </message>
    <message>
        <source>What they needed</source>
        <translation>Was gebraucht wurde</translation>
    </message>
    <message>
        <source>Their words</source>
        <translation>Eigene Worte</translation>
    </message>
    <message>
        <source>How they felt</source>
        <translation>Wie es sich anfühlte</translation>
    </message>
    <message>
        <source>What was looked at</source>
        <translation>Was angesehen wurde</translation>
    </message>
    <message>
        <source>{rule}, version {version}</source>
        <translation>{rule}, Fassung {version}</translation>
    </message>
    <message>
        <source>By which rule</source>
        <translation>Nach welcher Regel</translation>
    </message>
    <message>
        <source>{lead}, {when}: {what}</source>
        <translation>{lead}, {when}: {what}</translation>
    </message>
    <message>
        <source>They have read it.</source>
        <translation>Es ist gelesen.</translation>
    </message>
    <message>
        <source>They read it between two calls.</source>
        <translation>Es wird zwischen zwei Gesprächen gelesen.</translation>
    </message>
    <message>
        <source>{what}, version {version}: {reason}</source>
        <translation>{what}, Fassung {version}: {reason}</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Contact codes</source>
        <translation>Kontaktcodes</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>Momente</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
    <message>
        <source>the rule stays as it is</source>
        <translation>die Regel bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>{what} changed, version {version}</source>
        <translation>{what} geändert, Fassung {version}</translation>
    </message>
    <message>
        <source>thanked</source>
        <translation>gedankt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>The case</source>
        <translation>Der Fall</translation>
    </message>
    <message>
        <source>What is to be known of it</source>
        <translation>Was darüber zu wissen ist</translation>
    </message>
    <message>
        <source>Thank them</source>
        <translation>Danken</translation>
    </message>
    <message>
        <source>Something changed by it</source>
        <translation>Es hat etwas geändert</translation>
    </message>
    <message>
        <source>The rule stays, because …</source>
        <translation>Die Regel bleibt, weil …</translation>
    </message>
    <message>
        <source>Take the answer back</source>
        <translation>Antwort zurücknehmen</translation>
    </message>
    <message>
        <source>What was published since</source>
        <translation>Was seither veröffentlicht wurde</translation>
    </message>
    <message>
        <source>Nothing was published since. Publish the change first: Policy, Prompts, Contact codes or Moments.</source>
        <translation>Seither wurde nichts veröffentlicht. Veröffentliche zuerst die Änderung: Regeln, Hinweise, Kontaktcodes oder Momente.</translation>
    </message>
    <message>
        <source>Your line to them</source>
        <translation>Deine Zeile dazu</translation>
    </message>
    <message>
        <source>What was published since: Return says that it was this</source>
        <translation>Was seither veröffentlicht wurde: Enter sagt, dass es das war</translation>
    </message>
    <message>
        <source>It may stay empty. Enter sends the thank-you.</source>
        <translation>Sie darf leer bleiben. Enter schickt den Dank ab.</translation>
    </message>
    <message>
        <source>Why does the rule stay?</source>
        <translation>Warum bleibt die Regel?</translation>
    </message>
    <message>
        <source>They read it between two calls. Enter sends it.</source>
        <translation>Es wird zwischen zwei Gesprächen gelesen. Enter schickt es ab.</translation>
    </message>
    <message>
        <source>Say why, in one line.</source>
        <translation>Sag in einer Zeile, warum.</translation>
    </message>
    <message>
        <source>Each gesture by “something else that is right for them” comes here, with its line of why. What was given stays given.</source>
        <translation>Jede Geste aus „etwas anderes, das für sie richtig ist“ kommt hierher, mit ihrer Zeile, warum. Was gegeben wurde, bleibt gegeben.</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Answered. {key} takes it back.</source>
        <translation>Beantwortet. {key} nimmt es zurück.</translation>
    </message>
    <message>
        <source>Taken back. The case waits again.</source>
        <translation>Zurückgenommen. Der Fall wartet wieder.</translation>
    </message>
</context>
<context>
    <name>Changing</name>
    <message>
        <source>What becomes different</source>
        <translation>Was anders wird</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>One line for everybody to read</source>
        <translation>Eine Zeile, die alle lesen</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>It can be published once what was found is corrected.</source>
        <translation>Veröffentlicht werden kann, sobald berichtigt ist, was gefunden wurde.</translation>
    </message>
    <message>
        <source>What becomes different is told once all can be read.</source>
        <translation>Was anders wird, steht hier, sobald alles gelesen werden kann.</translation>
    </message>
    <message>
        <source>This becomes different</source>
        <translation>Das wird anders</translation>
    </message>
    <message>
        <source>This is what is in force.</source>
        <translation>So gilt es schon.</translation>
    </message>
    <message>
        <source>Say why, in one line.</source>
        <translation>Sag in einer Zeile, warum.</translation>
    </message>
</context>
<context>
    <name>CodeFields</name>
    <message>
        <source>Not said</source>
        <translation>Nicht gesagt</translation>
    </message>
    <message>
        <source>Type to find, a digit or Enter takes.</source>
        <translation>Tippen findet, eine Ziffer oder die Eingabetaste übernimmt.</translation>
    </message>
    <message>
        <source>Why were they in touch?</source>
        <translation>Warum hat sich die Person gemeldet?</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation>Was ist daraus geworden?</translation>
    </message>
    <message>
        <source>There is none of this name, so nothing is said.</source>
        <translation>So heißt keiner; es bleibt bei „Nicht gesagt“.</translation>
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
        <source>Go to what may be decided</source>
        <translation>Zu dem, was entschieden werden darf</translation>
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
        <source>See how their memory of us is worked out</source>
        <translation>Sehen, wie die Erinnerung an uns berechnet ist</translation>
    </message>
    <message>
        <source>Turn the screen to the customer, or back</source>
        <translation>Den Bildschirm umdrehen, zum Mitlesen, oder zurück</translation>
    </message>
    <message>
        <source>Set the opened moment right</source>
        <translation>Den geöffneten Moment richtigstellen</translation>
    </message>
    <message>
        <source>Print what we promised them</source>
        <translation>Drucken, was wir versprochen haben</translation>
    </message>
    <message>
        <source>Copy their telephone number</source>
        <translation>Telefonnummer kopieren</translation>
    </message>
    <message>
        <source>Copy their e-mail address</source>
        <translation>E-Mail-Adresse kopieren</translation>
    </message>
    <message>
        <source>Not them: somebody else is on the line</source>
        <translation>Nicht diese Person: Jemand anderes ist dran</translation>
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
        <source>Quiet the presence line</source>
        <translation>Die Zeile oben verstummen lassen</translation>
    </message>
    <message>
        <source>Bring the presence line back</source>
        <translation>Die Zeile oben zurückholen</translation>
    </message>
    <message>
        <source>Stand by me</source>
        <translation>Steh mir bei</translation>
    </message>
    <message>
        <source>Keep for yourself that this call is hard</source>
        <translation>Für dich festhalten, dass dieses Gespräch schwer ist</translation>
    </message>
    <message>
        <source>Get a yes from a lead</source>
        <translation>Ein Ja von einer Leitung holen</translation>
    </message>
    <message>
        <source>Hand the customer over by name</source>
        <translation>Mit Namen übergeben</translation>
    </message>
    <message>
        <source>See why it may be decided or not</source>
        <translation>Sehen, warum es entschieden werden darf oder nicht</translation>
    </message>
    <message>
        <source>Copy the number it is carried out by</source>
        <translation>Die Nummer kopieren, unter der es ausgeführt wird</translation>
    </message>
    <message>
        <source>Open the system it is carried out in</source>
        <translation>Das System öffnen, in dem es ausgeführt wird</translation>
    </message>
    <message>
        <source>Do what the filled button says</source>
        <translation>Tun, was auf dem gefüllten Knopf steht</translation>
    </message>
    <message>
        <source>Let the goodbye wait</source>
        <translation>Den Abschied warten lassen</translation>
    </message>
    <message>
        <source>Say why they were in touch</source>
        <translation>Sagen, warum sich die Person gemeldet hat</translation>
    </message>
    <message>
        <source>Lock the screen; whoever is open stays open</source>
        <translation>Den Bildschirm sperren; wer offen ist, bleibt offen</translation>
    </message>
    <message>
        <source>Sign out: somebody else is here</source>
        <translation>Abmelden: jemand anders ist da</translation>
    </message>
    <message>
        <source>Set your PIN or passphrase</source>
        <translation>Deine PIN oder Passphrase setzen</translation>
    </message>
    <message>
        <source>Look after the people of this branch</source>
        <translation>Sich um die Leute dieser Filiale kümmern</translation>
    </message>
    <message>
        <source>The shift, person by person</source>
        <translation>Die Schicht, Mensch für Mensch</translation>
    </message>
    <message>
        <source>Talk it through, only the two of you</source>
        <translation>Etwas unter vier Augen besprechen</translation>
    </message>
    <message>
        <source>Open the next person of the shift</source>
        <translation>Den nächsten Menschen der Schicht öffnen</translation>
    </message>
    <message>
        <source>Open the person before</source>
        <translation>Den Menschen davor öffnen</translation>
    </message>
    <message>
        <source>Show the numbers of the shift, or fold them</source>
        <translation>Die Zahlen der Schicht zeigen oder einklappen</translation>
    </message>
    <message>
        <source>Print the shift, or write it to a file</source>
        <translation>Die Schicht drucken oder in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Einen Schritt zurück</translation>
    </message>
    <message>
        <source>Everything that can be done now</source>
        <translation>Alles, was jetzt möglich ist</translation>
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
    <name>Contact</name>
    <message>
        <source>Goodbye</source>
        <translation>Abschied</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>Die Person</translation>
    </message>
</context>
<context>
    <name>CustomerPage</name>
    <message>
        <source>What we know of them could not be read.</source>
        <translation>Was wir über die Person wissen, ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>What we owe them could not be read.</source>
        <translation>Was wir schuldig sind, war nicht zu lesen.</translation>
    </message>
    <message>
        <source>Nothing is open between us.</source>
        <translation>Zwischen uns ist nichts offen.</translation>
    </message>
    <message numerus="yes">
        <source>You may decide %n thing(s) for them now.</source>
        <translation>
            <numerusform>%n Sache darfst du jetzt für sie entscheiden.</numerusform>
            <numerusform>%n Dinge darfst du jetzt für sie entscheiden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You may decide %n thing(s) once more is known.</source>
        <translation>
            <numerusform>%n Sache darfst du entscheiden, sobald mehr bekannt ist.</numerusform>
            <numerusform>%n Dinge darfst du entscheiden, sobald mehr bekannt ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved here. You own it now.</source>
        <translation>Hier gespeichert. Es liegt jetzt bei dir.</translation>
    </message>
    <message>
        <source>Saved here. The promise is kept.</source>
        <translation>Hier gespeichert. Das Versprechen ist eingelöst.</translation>
    </message>
    <message>
        <source>Saved here. They are two promises.</source>
        <translation>Hier gespeichert. Es sind zwei Zusagen.</translation>
    </message>
    <message>
        <source>Saved here. This contact is about it.</source>
        <translation>Hier gespeichert. Darum geht es diesmal.</translation>
    </message>
</context>
<context>
    <name>Decide</name>
    <message>
        <source>What we decided before</source>
        <translation>Was wir früher entschieden haben</translation>
    </message>
    <message>
        <source>What we decided before: {what}</source>
        <translation>Was wir früher entschieden haben: {what}</translation>
    </message>
    <message>
        <source>You are the first. What you decide helps the next one.</source>
        <translation>Vor dir hat das noch niemand entschieden. Was du entscheidest, hilft beim nächsten Mal.</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Jemand aus dem Team</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>a month</comment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>{who}, {when}</source>
        <translation>{who}, {when}</translation>
    </message>
    <message>
        <source>Not done, by the rule.</source>
        <translation>Nicht gemacht, nach der Regel.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Gemacht.</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>„{words}“</translation>
    </message>
    <message>
        <source>How they left is not known.</source>
        <translation>Wie sie gegangen sind, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>They left {feeling}. {source}.</source>
        <translation>Sie gingen: {feeling}. {source}.</translation>
    </message>
    <message>
        <source>If it goes beyond you</source>
        <translation>Wenn es über dich hinausgeht</translation>
    </message>
    <message>
        <source>Get a yes from a lead</source>
        <translation>Ein Ja von einer Leitung holen</translation>
    </message>
    <message>
        <source>The wait is counted against us, not against you.</source>
        <translation>Das Warten zählt gegen uns, nicht gegen dich.</translation>
    </message>
    <message>
        <source>Hand over by name</source>
        <translation>Mit Namen übergeben</translation>
    </message>
    <message>
        <source>They stay yours until someone has said: I have them.</source>
        <translation>Sie bleiben bei dir, bis jemand gesagt hat: Ich habe sie.</translation>
    </message>
    <message>
        <source>Stand by me</source>
        <translation>Steh mir bei</translation>
    </message>
    <message>
        <source>A lead joins. Nobody here has to be insulted.</source>
        <translation>Eine Leitung kommt dazu. Hier muss sich niemand beleidigen lassen.</translation>
    </message>
    <message>
        <source>Get a yes from {name}</source>
        <translation>Ein Ja von {name} holen</translation>
    </message>
    <message>
        <source>What goes with it</source>
        <translation>Was dazugehört</translation>
    </message>
    <message>
        <source>What it hangs on</source>
        <translation>Woran es hängt</translation>
    </message>
    <message>
        <source>Why, cell by cell</source>
        <translation>Warum, Zelle für Zelle</translation>
    </message>
    <message>
        <source>They asked for it</source>
        <translation>Sie haben danach gefragt</translation>
    </message>
    <message>
        <source>They do not want this</source>
        <translation>Sie möchten das nicht</translation>
    </message>
    <message>
        <source>Ask first: “{words}”</source>
        <translation>Erst fragen: „{words}“</translation>
    </message>
    <message>
        <source>Theirs to do: {what}</source>
        <translation>Von ihnen zu tun: {what}</translation>
    </message>
    <message>
        <source>Decided in this contact</source>
        <translation>In diesem Kontakt entschieden</translation>
    </message>
    <message>
        <source>Number copied</source>
        <translation>Nummer kopiert</translation>
    </message>
    <message>
        <source>It could not be opened.</source>
        <translation>Das ließ sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Link or number it was done by</source>
        <translation>Link oder Nummer, unter der es gemacht ist</translation>
    </message>
    <message>
        <source>Enter says it is done; it may stay empty.</source>
        <translation>Enter sagt, dass es gemacht ist; das Feld darf leer bleiben.</translation>
    </message>
    <message>
        <source>Copy {number}</source>
        <translation>{number} kopieren</translation>
    </message>
    <message>
        <source>Open {system}</source>
        <translation>{system} öffnen</translation>
    </message>
    <message>
        <source>Refused: {what}</source>
        <translation>Abgelehnt: {what}</translation>
    </message>
    <message>
        <source>Not wanted: {what}</source>
        <translation>Nicht gewollt: {what}</translation>
    </message>
    <message>
        <source>By the rule {rule}</source>
        <translation>Nach der Regel {rule}</translation>
    </message>
    <message>
        <source>Carried out in {where}: {number}</source>
        <translation>Ausgeführt in {where}: {number}</translation>
    </message>
    <message>
        <source>Carried out.</source>
        <translation>Ausgeführt.</translation>
    </message>
    <message>
        <source>To be carried out. Until then it is promised.</source>
        <translation>Noch auszuführen. Bis dahin ist es versprochen.</translation>
    </message>
    <message>
        <source>To be carried out in {where}. Until then it is promised.</source>
        <translation>In {where} auszuführen. Bis dahin ist es versprochen.</translation>
    </message>
    <message>
        <source>To be carried out in {where}.</source>
        <translation>In {where} auszuführen.</translation>
    </message>
    <message>
        <source>Logged.</source>
        <translation>Festgehalten.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>What do they have to know?</source>
        <translation>Was muss man dort wissen?</translation>
    </message>
    <message>
        <source>One line, so that nobody has to tell it twice.</source>
        <translation>Eine Zeile, damit es niemand zweimal erzählen muss.</translation>
    </message>
    <message>
        <source>The handover</source>
        <translation>Die Übergabe</translation>
    </message>
    <message>
        <source>Nobody else is written down here yet.</source>
        <translation>Hier ist noch niemand sonst eingetragen.</translation>
    </message>
    <message>
        <source>To whom?</source>
        <translation>An wen?</translation>
    </message>
    <message>
        <source>Offered to {name}. They stay yours until it is accepted.</source>
        <translation>{name} angeboten. Bis zur Annahme bleiben sie bei dir.</translation>
    </message>
    <message>
        <source>Ring {name} and tell it.</source>
        <translation>Ruf {name} an und sag es.</translation>
    </message>
    <message>
        <source>Say to whom first.</source>
        <translation>Sag zuerst, an wen.</translation>
    </message>
    <message>
        <source>This was not our mistake</source>
        <translation>Das war nicht unser Fehler</translation>
    </message>
    <message>
        <source>By which rule, as they were told</source>
        <translation>Nach welcher Regel, wie sie gesagt wurde</translation>
    </message>
    <message>
        <source>The mistake ends there. Enter logs it.</source>
        <translation>Der Fehler endet damit. Enter hält es fest.</translation>
    </message>
    <message>
        <source>Which one?</source>
        <translation>Welcher?</translation>
    </message>
    <message>
        <source>You may decide, now</source>
        <translation>Das darfst du jetzt entscheiden</translation>
    </message>
    <message>
        <source>You may decide, once more is known</source>
        <translation>Das darfst du entscheiden, sobald mehr bekannt ist</translation>
    </message>
    <message numerus="yes">
        <source>Do these %n for them</source>
        <translation>
            <numerusform>Diese %n für sie tun</numerusform>
            <numerusform>Diese %n für sie tun</numerusform>
        </translation>
    </message>
    <message>
        <source>Do this for them</source>
        <translation>Das für sie tun</translation>
    </message>
    <message>
        <source>Choose what you do for them</source>
        <translation>Wähle, was du für sie tust</translation>
    </message>
    <message>
        <source>You can undo this until you finish with them.</source>
        <translation>Du kannst es zurücknehmen, bis du dich verabschiedet hast.</translation>
    </message>
    <message>
        <source>Saved here. Ctrl+Z takes it back.</source>
        <translation>Hier gespeichert. Strg+Z nimmt es zurück.</translation>
    </message>
    <message>
        <source>More than is left to you: a lead can say yes, {key}.</source>
        <translation>Mehr, als dir bleibt: Eine Leitung kann Ja sagen, {key}.</translation>
    </message>
    <message>
        <source>More than can be given here.</source>
        <translation>Mehr, als hier gegeben werden kann.</translation>
    </message>
    <message>
        <source>One line of why is needed.</source>
        <translation>Es braucht eine Zeile, warum.</translation>
    </message>
    <message>
        <source>Up to {most}. Enter goes on.</source>
        <translation>Bis {most}. Enter geht weiter.</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Wie viel</translation>
    </message>
    <message>
        <source>Why is this right for them? One line.</source>
        <translation>Warum ist das für sie richtig? Eine Zeile.</translation>
    </message>
    <message>
        <source>It goes to the owner of the rule as a case.</source>
        <translation>Sie geht als Fall an die Person, der die Regel gehört.</translation>
    </message>
    <message>
        <source>Where does the money go?</source>
        <translation>Wohin geht das Geld?</translation>
    </message>
    <message>
        <source>This is no amount. Type it in figures.</source>
        <translation>Das ist kein Betrag. Schreib ihn in Ziffern.</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>This is no day. Type it in figures.</source>
        <translation>Das ist kein Tag. Schreib ihn in Ziffern.</translation>
    </message>
    <message>
        <source>This is no number. Type it in figures.</source>
        <translation>Das ist keine Zahl. Schreib sie in Ziffern.</translation>
    </message>
    <message>
        <source>{hint} In {unit}; Enter answers.</source>
        <translation>{hint} In {unit}; Enter antwortet.</translation>
    </message>
    <message numerus="yes">
        <source>%n more rule(s) that do not speak here.</source>
        <translation>
            <numerusform>%n weitere Regel, die hier nichts sagt.</numerusform>
            <numerusform>%n weitere Regeln, die hier nichts sagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>This rule speaks: {rule}, {verdict}.</source>
        <translation>Diese Regel gilt: {rule}, {verdict}.</translation>
    </message>
    <message>
        <source>Rule {rule}, {verdict}.</source>
        <translation>Regel {rule}, {verdict}.</translation>
    </message>
    <message>
        <source>? {fact}: not checked; the rule wants {test}</source>
        <translation>? {fact}: nicht geprüft; die Regel verlangt {test}</translation>
    </message>
    <message>
        <source>✓ {fact}: {value}; the rule wants {test}</source>
        <translation>✓ {fact}: {value}; die Regel verlangt {test}</translation>
    </message>
    <message>
        <source>✗ {fact}: {value}; the rule wants {test}</source>
        <translation>✗ {fact}: {value}; die Regel verlangt {test}</translation>
    </message>
    <message>
        <source>Was one of these not our mistake, by this rule?</source>
        <translation>War etwas davon nach dieser Regel nicht unser Fehler?</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>Nichts davon</translation>
    </message>
    <message>
        <source>It ends there, once they were told.</source>
        <translation>Er endet damit, sobald sie es wissen.</translation>
    </message>
    <message>
        <source>Refuse with this rule</source>
        <translation>Mit dieser Regel ablehnen</translation>
    </message>
    <message>
        <source>Say it to them</source>
        <translation>So sagst du es</translation>
    </message>
    <message>
        <source>Its number</source>
        <translation>Die Nummer</translation>
    </message>
    <message>
        <source>As they say it. Enter goes on.</source>
        <translation>Wie sie genannt wird. Enter geht weiter.</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>Another number</source>
        <translation>Eine andere Nummer</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>Worum geht es?</translation>
    </message>
    <message>
        <source>The rule says no. The words for it are here.</source>
        <translation>Die Regel sagt Nein. Die Worte dafür stehen hier.</translation>
    </message>
    <message>
        <source>This rule is not in force today.</source>
        <translation>Diese Regel gilt heute nicht.</translation>
    </message>
    <message>
        <source>Closed by what was decided before.</source>
        <translation>Durch eine frühere Entscheidung erledigt.</translation>
    </message>
    <message>
        <source>It comes to nothing here.</source>
        <translation>Hier kommt dabei nichts heraus.</translation>
    </message>
    <message>
        <source>none of: {values}</source>
        <translation>keines von: {values}</translation>
    </message>
    <message>
        <source>{what}, {amount}</source>
        <translation>{what}, {amount}</translation>
    </message>
    <message>
        <source>Never done here. The words for it are here.</source>
        <translation>Das machen wir nie. Die Worte dafür stehen hier.</translation>
    </message>
    <message>
        <source>Offer this first: {what}</source>
        <translation>Biete zuerst an: {what}</translation>
    </message>
    <message>
        <source>Only if they ask for it themselves.</source>
        <translation>Nur wenn sie selbst danach fragen.</translation>
    </message>
    <message>
        <source>Once that is known.</source>
        <translation>Sobald das bekannt ist.</translation>
    </message>
    <message>
        <source>Not checked yet: {fact}</source>
        <translation>Noch nicht geprüft: {fact}</translation>
    </message>
    <message>
        <source>{limit}: used up. A lead can give more.</source>
        <translation>{limit}: aufgebraucht. Eine Leitung kann mehr geben.</translation>
    </message>
    <message>
        <source>Two rules differ here. A lead says which one holds.</source>
        <translation>Zwei Regeln widersprechen sich. Eine Leitung sagt, welche gilt.</translation>
    </message>
    <message>
        <source>No rule speaks of this. A lead can say yes.</source>
        <translation>Dazu sagt keine Regel etwas. Eine Leitung kann Ja sagen.</translation>
    </message>
    <message>
        <source>A lead can say yes to this.</source>
        <translation>Dazu kann eine Leitung Ja sagen.</translation>
    </message>
    <message>
        <source>Not without this: {fact}</source>
        <translation>Nicht ohne das: {fact}</translation>
    </message>
    <message>
        <source>{limit}: used up.</source>
        <translation>{limit}: aufgebraucht.</translation>
    </message>
    <message>
        <source>Up to {most}.</source>
        <translation>Bis {most}.</translation>
    </message>
    <message>
        <source>Say why in one line.</source>
        <translation>Sag in einer Zeile, warum.</translation>
    </message>
    <message>
        <source>Yours to decide.</source>
        <translation>Das entscheidest du.</translation>
    </message>
    <message>
        <source>{limit}: {left} left.</source>
        <translation>{limit}: noch {left}.</translation>
    </message>
    <message>
        <source>{limit}: {left} left; {stays} stay.</source>
        <translation>{limit}: noch {left}; {stays} bleiben.</translation>
    </message>
    <message>
        <source>may</source>
        <translation>darfst du</translation>
    </message>
    <message>
        <source>may up to a limit</source>
        <translation>darfst du bis zu einer Grenze</translation>
    </message>
    <message>
        <source>needs a fact</source>
        <translation>braucht noch eine Angabe</translation>
    </message>
    <message>
        <source>ask for a yes</source>
        <translation>braucht ein Ja</translation>
    </message>
    <message>
        <source>may not</source>
        <translation>darfst du nicht</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Who it is for</source>
        <translation>Für wen es ist</translation>
    </message>
    <message>
        <source>They ask for</source>
        <translation>Das möchten sie</translation>
    </message>
    <message>
        <source>The yes you wait for</source>
        <translation>Das Ja, auf das du wartest</translation>
    </message>
    <message>
        <source>This wait is ours, not yours.</source>
        <translation>Dieses Warten ist unseres, nicht deins.</translation>
    </message>
    <message>
        <source>Nobody else is written down here as a lead.</source>
        <translation>Hier ist sonst niemand als Leitung eingetragen.</translation>
    </message>
    <message>
        <source>Whom do you ask about “{what}”?</source>
        <translation>Wen fragst du zu „{what}“?</translation>
    </message>
    <message>
        <source>{name} has been asked. This wait is ours, not yours.</source>
        <translation>{name} ist gefragt. Dieses Warten ist unseres, nicht deins.</translation>
    </message>
    <message>
        <source>You waited long enough. Decide it; {name} carries it.</source>
        <translation>Du hast lange genug gewartet. Entscheide; {name} trägt es.</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation>Was ist daraus geworden?</translation>
    </message>
    <message>
        <source>{name} said yes</source>
        <translation>{name} hat Ja gesagt</translation>
    </message>
    <message>
        <source>I decide, {name} carries it</source>
        <translation>Ich entscheide, {name} trägt es</translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>Ohne das Ja</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>“{name} is with me. {note}”</source>
        <translation>„{name} ist bei mir. {note}“</translation>
    </message>
    <message>
        <source>“They ask for this: {what}.”</source>
        <translation>„Es geht um: {what}.“</translation>
    </message>
    <message>
        <source>“It needs your yes by the rule {rule}. {why}”</source>
        <translation>„Nach der Regel {rule} braucht es dein Ja. {why}“</translation>
    </message>
    <message>
        <source>Their words wait until somebody has taken out what identifies.</source>
        <translation>Die Worte warten, bis jemand herausgenommen hat, woran man sie erkennt.</translation>
    </message>
    <message>
        <source>Others can read it now.</source>
        <translation>Andere können es jetzt lesen.</translation>
    </message>
    <message>
        <source>Let them wait again</source>
        <translation>Wieder warten lassen</translation>
    </message>
    <message>
        <source>Look through their words</source>
        <translation>Die Worte durchsehen</translation>
    </message>
    <message>
        <source>Their words</source>
        <translation>Eigene Worte</translation>
    </message>
    <message>
        <source>“[…]” stands where they were named. Take out whatever else says who it was.</source>
        <translation>Eckige Klammern stehen, wo ein Name oder eine Nummer stand. Nimm heraus, was sonst noch sagt, wer es war.</translation>
    </message>
    <message>
        <source>They identify nobody any more</source>
        <translation>Man erkennt niemanden mehr</translation>
    </message>
</context>
<context>
    <name>Elsewhere</name>
    <message>
        <source>{names} has them open too, at another desk.</source>
        <translation>{names}: an einem anderen Platz ebenfalls geöffnet.</translation>
    </message>
</context>
<context>
    <name>Find</name>
    <message>
        <source>something is open</source>
        <translation>etwas ist offen</translation>
    </message>
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
        <source>Looking further…</source>
        <translation>Suche weiter …</translation>
    </message>
    <message>
        <source>Other branches did not answer in time.</source>
        <translation>Andere Filialen haben nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Other branches cannot be asked: no line to the hub.</source>
        <translation>Andere Filialen lassen sich nicht fragen: keine Verbindung zum Hub.</translation>
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
    <name>Found</name>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) found. Return goes there.</source>
        <translation>
            <numerusform>%n Sache gefunden. Eingabe führt hin.</numerusform>
            <numerusform>%n Sachen gefunden. Eingabe führt hin.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing wrong was found.</source>
        <translation>Es wurde nichts Falsches gefunden.</translation>
    </message>
</context>
<context>
    <name>GoingBeyond</name>
    <message>
        <source>Choose first what you want a yes for.</source>
        <translation>Wähle zuerst, wofür du ein Ja brauchst.</translation>
    </message>
    <message>
        <source>{name} has taken them over.</source>
        <translation>{name} hat übernommen.</translation>
    </message>
    <message>
        <source>They stay with you.</source>
        <translation>Sie bleiben bei dir.</translation>
    </message>
    <message>
        <source>They are now offered to {name}, and yours until it is accepted.</source>
        <translation>Sie sind jetzt {name} angeboten und bleiben bei dir, bis es angenommen ist.</translation>
    </message>
    <message>
        <source>{name} said yes to “{what}”.</source>
        <translation>{name} sagt Ja zu „{what}“.</translation>
    </message>
    <message>
        <source>{name} said no to “{what}”: {why}</source>
        <translation>{name} sagt Nein zu „{what}“: {why}</translation>
    </message>
    <message>
        <source>Choose somebody else to ask about “{what}”.</source>
        <translation>Wähl jemand anderen, den du nach „{what}“ fragst.</translation>
    </message>
    <message>
        <source>{name} is now asked about “{what}”.</source>
        <translation>Nach „{what}“ ist jetzt {name} gefragt.</translation>
    </message>
</context>
<context>
    <name>Gone</name>
    <message>
        <source>A colleague is not here any more.</source>
        <translation>Wer gefragt war, ist nicht mehr hier.</translation>
    </message>
    <message>
        <source>{name} has left.</source>
        <translation>{name} arbeitet nicht mehr hier.</translation>
    </message>
    <message>
        <source>{name} is away.</source>
        <translation>{name} ist abwesend.</translation>
    </message>
</context>
<context>
    <name>Goodbye</name>
    <message>
        <source>I needed this: {text}</source>
        <translation>Ich brauchte das: {text}</translation>
    </message>
    <message>
        <source>I got in touch about this: {text}</source>
        <translation>Ich habe mich deswegen gemeldet: {text}</translation>
    </message>
    <message>
        <source>This had gone wrong: {text}</source>
        <translation>Das war schiefgegangen: {text}</translation>
    </message>
    <message>
        <source>I said: “{text}”</source>
        <translation>Ich habe gesagt: „{text}“</translation>
    </message>
    <message>
        <source>They decided this for me: {text}</source>
        <translation>Das wurde für mich entschieden: {text}</translation>
    </message>
    <message>
        <source>They told me why they cannot do it: {text}</source>
        <translation>Mir wurde gesagt, warum es nicht geht: {text}</translation>
    </message>
    <message>
        <source>They made this good: {text}</source>
        <translation>Das haben sie wiedergutgemacht: {text}</translation>
    </message>
    <message>
        <source>They told me why it is not theirs to make good: {text}</source>
        <translation>Sie haben mir gesagt, warum es nicht an ihnen liegt: {text}</translation>
    </message>
    <message>
        <source>They put it right: {text}</source>
        <translation>Sie haben es in Ordnung gebracht: {text}</translation>
    </message>
    <message>
        <source>They said it was their mistake: {text}</source>
        <translation>Sie haben gesagt, dass es ihr Fehler war: {text}</translation>
    </message>
    <message>
        <source>Somebody sees to it now: {text}</source>
        <translation>Jemand kümmert sich jetzt darum: {text}</translation>
    </message>
    <message>
        <source>They kept what they had promised: {text}</source>
        <translation>Sie haben gehalten, was versprochen war: {text}</translation>
    </message>
    <message>
        <source>They know now what is new with me.</source>
        <translation>Sie wissen jetzt, was sich bei mir geändert hat.</translation>
    </message>
    <message>
        <source>We spoke of this: {text}</source>
        <translation>Darüber haben wir gesprochen: {text}</translation>
    </message>
    <message>
        <source>They promised me, {when}: {text}</source>
        <translation>Mir wurde versprochen, {when}: {text}</translation>
    </message>
    <message>
        <source>I have what I needed.</source>
        <translation>Ich habe, was ich brauchte.</translation>
    </message>
    <message>
        <source>I have a part of what I needed.</source>
        <translation>Ich habe einen Teil von dem, was ich brauchte.</translation>
    </message>
    <message>
        <source>I do not have yet what I needed.</source>
        <translation>Ich habe noch nicht, was ich brauchte.</translation>
    </message>
    <message>
        <source>I felt miserable when we parted.</source>
        <translation>Mir war elend, als wir uns verabschiedet haben.</translation>
    </message>
    <message>
        <source>I felt let down when we parted.</source>
        <translation>Ich fühlte mich im Stich gelassen, als wir uns verabschiedet haben.</translation>
    </message>
    <message>
        <source>I was settled when we parted.</source>
        <translation>Ich war beruhigt, als wir uns verabschiedet haben.</translation>
    </message>
    <message>
        <source>I was glad when we parted.</source>
        <translation>Ich war froh, als wir uns verabschiedet haben.</translation>
    </message>
    <message>
        <source>I felt cared for when we parted.</source>
        <translation>Ich fühlte mich gut aufgehoben, als wir uns verabschiedet haben.</translation>
    </message>
    <message>
        <source>Ring and ask how it is now</source>
        <translation>Anrufen und fragen, wie es jetzt ist</translation>
    </message>
    <message>
        <source>Ring and ask whether it was good</source>
        <translation>Anrufen und fragen, ob es gut war</translation>
    </message>
    <message>
        <source>Ring and say how it stands</source>
        <translation>Anrufen und sagen, wie es steht</translation>
    </message>
    <message>
        <source>Write and ask how it is now</source>
        <translation>Schreiben und fragen, wie es jetzt ist</translation>
    </message>
    <message>
        <source>Write and ask whether it was good</source>
        <translation>Schreiben und fragen, ob es gut war</translation>
    </message>
    <message>
        <source>Write and say how it stands</source>
        <translation>Schreiben und sagen, wie es steht</translation>
    </message>
    <message>
        <source>You ring them {when}</source>
        <translation>Du rufst {when} an</translation>
    </message>
    <message>
        <source>You write to them {when}</source>
        <translation>Du schreibst {when}</translation>
    </message>
    <message>
        <source>Did they have to tell anything twice?</source>
        <translation>War etwas zweimal zu erzählen?</translation>
    </message>
    <message>
        <source>Did they wait for a yes that could have been yours?</source>
        <translation>Hat die Person auf ein Ja gewartet, das du hättest geben können?</translation>
    </message>
    <message>
        <source>Could they say what happens next, and when?</source>
        <translation>Könnte die Person sagen, was als Nächstes geschieht, und wann?</translation>
    </message>
    <message>
        <source>Could they tell it to the end?</source>
        <translation>Konnte die Person es zu Ende erzählen?</translation>
    </message>
    <message>
        <source>Did you do one small thing nobody asked for?</source>
        <translation>Hast du eine Kleinigkeit getan, um die niemand gebeten hat?</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <comment>tomorrow 9:00</comment>
        <translation>{day} um {time}</translation>
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
        <source>Somebody is on the line. Finish later keeps this as it is.</source>
        <translation>Jemand ist in der Leitung. „Später abschließen“ behält alles, wie es ist.</translation>
    </message>
    <message>
        <source>Finish later</source>
        <translation>Später abschließen</translation>
    </message>
    <message>
        <source>Take the time you need.</source>
        <translation>Nimm dir die Zeit, die du brauchst.</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>They see it as made good.</source>
        <translation>Die Person sieht es als wiedergutgemacht.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>The customer</source>
        <translation>Die Person</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>Abschied</translation>
    </message>
    <message>
        <source>Stand by me</source>
        <translation>Steh mir bei</translation>
    </message>
    <message>
        <source>Fix it</source>
        <translation>Beheben</translation>
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
    <name>Lead</name>
    <message>
        <source>{name} is offered to {agent}, and theirs once they accept.</source>
        <translation>{name} ist {agent} angeboten und geht mit der Annahme über.</translation>
    </message>
    <message numerus="yes">
        <source>{agent} keeps this promise to %n person(s).</source>
        <translation>
            <numerusform>{agent} hält diese Zusage gegenüber %n Person.</numerusform>
            <numerusform>{agent} hält diese Zusage gegenüber %n Personen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The text is taken out. The reason stays.</source>
        <translation>Der Text ist entfernt. Der Grund bleibt.</translation>
    </message>
    <message>
        <source>Decided anew, by your name: {what}</source>
        <translation>Neu entschieden, in deinem Namen: {what}</translation>
    </message>
    <message>
        <source>This is marked as reviewed.</source>
        <translation>Als durchgesehen vermerkt.</translation>
    </message>
    <message>
        <source>{key} takes it back.</source>
        <translation>{key} nimmt es zurück.</translation>
    </message>
    <message>
        <source>This is taken back.</source>
        <translation>Zurückgenommen.</translation>
    </message>
    <message>
        <source>Nobody waited for a yes.</source>
        <translation>Niemand wartete auf ein Ja.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) waited for us.</source>
        <translation>
            <numerusform>%n Person wartete auf uns.</numerusform>
            <numerusform>%n Personen warteten auf uns.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has answered yet</source>
        <translation>Noch keine Antwort</translation>
    </message>
    <message>
        <source>Inside the limits after all</source>
        <translation>Lag doch im eigenen Rahmen</translation>
    </message>
    <message>
        <source>Beyond the limits</source>
        <translation>Lag über dem eigenen Rahmen</translation>
    </message>
    <message>
        <source>{name}, {length}</source>
        <translation>{name}, {length}</translation>
    </message>
    <message>
        <source>No two answers that we know of.</source>
        <translation>Keine zwei Antworten, von denen wir wissen.</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) to talk through.</source>
        <translation>
            <numerusform>%n Paar zum Besprechen.</numerusform>
            <numerusform>%n Paare zum Besprechen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{one} got: {what}. {other} got: {else}.</source>
        <translation>{one} bekam: {what}. {other} bekam: {else}.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Talk it through, then ring who got less.</source>
        <translation>Besprich es und ruf dann an, wer weniger bekam.</translation>
    </message>
    <message>
        <source>Decided by {names}.</source>
        <translation>Entschieden: {names}.</translation>
    </message>
    <message>
        <source>Nobody asked for you.</source>
        <translation>Niemand hat nach dir gefragt.</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) somebody asked for you.</source>
        <translation>
            <numerusform>%n Mal hat jemand nach dir gefragt.</numerusform>
            <numerusform>%n Mal hat jemand nach dir gefragt.</numerusform>
        </translation>
    </message>
    <message>
        <source>{agent} asked for somebody beside them</source>
        <translation>{agent} wollte jemanden an der Seite</translation>
    </message>
    <message>
        <source>{agent} wants you to look at this</source>
        <translation>{agent} möchte, dass du das ansiehst</translation>
    </message>
    <message>
        <source>{agent} ended a call, which is theirs to do</source>
        <translation>{agent} hat ein Gespräch beendet; das steht allen hier zu</translation>
    </message>
    <message>
        <source>nobody came</source>
        <translation>niemand kam</translation>
    </message>
    <message>
        <source>Waits for a yes</source>
        <translation>Warten auf ein Ja</translation>
    </message>
    <message>
        <source>Same situation, two answers</source>
        <translation>Gleiche Lage, zwei Antworten</translation>
    </message>
    <message>
        <source>Who asked for you</source>
        <translation>Wer nach dir gefragt hat</translation>
    </message>
    <message>
        <source>Which days</source>
        <translation>Welche Tage</translation>
    </message>
    <message>
        <source>today, yesterday, this week, 3 to 9 August</source>
        <translation>heute, gestern, diese Woche, 3. bis 9. August</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>How does it stand?</source>
        <translation>Wie steht es?</translation>
    </message>
    <message>
        <source>Either</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Made good</source>
        <translation>Wiedergutgemacht</translation>
    </message>
    <message>
        <source>With these words</source>
        <translation>Mit diesen Worten</translation>
    </message>
    <message>
        <source>Name or matter.</source>
        <translation>Name oder Anliegen.</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Which branch?</source>
        <translation>Welche Filiale?</translation>
    </message>
    <message>
        <source>Fold the filter</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>To whom?</source>
        <translation>An wen?</translation>
    </message>
    <message>
        <source>What do they have to know?</source>
        <translation>Was muss man dort wissen?</translation>
    </message>
    <message>
        <source>What is promised to each of them?</source>
        <translation>Was wird allen zugesagt?</translation>
    </message>
    <message>
        <source>By when?</source>
        <translation>Bis wann?</translation>
    </message>
    <message>
        <source>A day or an hour, such as tomorrow 10:00.</source>
        <translation>Ein Tag oder eine Uhrzeit, etwa morgen 10:00.</translation>
    </message>
    <message>
        <source>What is decided anew?</source>
        <translation>Was wird neu entschieden?</translation>
    </message>
    <message>
        <source>How much?</source>
        <translation>Wie viel?</translation>
    </message>
    <message>
        <source>Why is this right for them?</source>
        <translation>Warum ist das für sie richtig?</translation>
    </message>
    <message>
        <source>It stands under your name. What was decided before stays as it was.</source>
        <translation>Es steht unter deinem Namen. Was vorher entschieden wurde, bleibt, wie es war.</translation>
    </message>
    <message>
        <source>Decide it by my name</source>
        <translation>In meinem Namen entscheiden</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>How much, in {currency}?</source>
        <translation>Wie viel, in {currency}?</translation>
    </message>
    <message>
        <source>Who sees to {name}?</source>
        <translation>Wer kümmert sich um {name}?</translation>
    </message>
    <message>
        <source>Give it to them</source>
        <translation>So weitergeben</translation>
    </message>
    <message numerus="yes">
        <source>Promise %n person(s) something</source>
        <translation>
            <numerusform>%n Person etwas zusagen</numerusform>
            <numerusform>%n Personen etwas zusagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Promise it to each of them</source>
        <translation>Allen zusagen</translation>
    </message>
    <message>
        <source>We ring you back</source>
        <translation>Wir rufen zurück</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <comment>a day, as it is typed</comment>
        <translation>morgen</translation>
    </message>
    <message>
        <source>Nobody else works here today.</source>
        <translation>Heute arbeitet hier sonst niemand.</translation>
    </message>
    <message>
        <source>Say to whom first.</source>
        <translation>Sag zuerst, an wen.</translation>
    </message>
    <message>
        <source>Nobody left unhappy that we know of.</source>
        <translation>Niemand ging unzufrieden, soweit wir wissen.</translation>
    </message>
    <message>
        <source>Much has come. Show it.</source>
        <translation>Vieles ist neu. Zeigen.</translation>
    </message>
    <message numerus="yes">
        <source>%n more person(s). Show them.</source>
        <translation>
            <numerusform>%n Mensch mehr. Zeigen.</numerusform>
            <numerusform>%n Menschen mehr. Zeigen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message numerus="yes">
        <source>Our promise is %n day(s) late</source>
        <translation>
            <numerusform>Unsere Zusage ist %n Tag überfällig</numerusform>
            <numerusform>Unsere Zusage ist %n Tage überfällig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Our promise is %n hour(s) late</source>
        <translation>
            <numerusform>Unsere Zusage ist %n Stunde überfällig</numerusform>
            <numerusform>Unsere Zusage ist %n Stunden überfällig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Our promise is %n minute(s) late</source>
        <translation>
            <numerusform>Unsere Zusage ist %n Minute überfällig</numerusform>
            <numerusform>Unsere Zusage ist %n Minuten überfällig</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing to count</source>
        <translation>nichts zu zählen</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>n = {n}; {left} left out</source>
        <translation>n = {n}; {left} nicht gezählt</translation>
    </message>
    <message>
        <source>n = {n}</source>
        <translation>n = {n}</translation>
    </message>
    <message>
        <source>{source}. Need met: {need}. They left {feeling}</source>
        <translation>{source}. Bedarf gedeckt: {need}. Sie gingen: {feeling}</translation>
    </message>
    <message>
        <source>As another system says</source>
        <translation>Laut einem anderen System</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht gesagt</translation>
    </message>
    <message>
        <source>Numbers of the shift</source>
        <translation>Zahlen der Schicht</translation>
    </message>
    <message>
        <source>No numbers are shown of this. They would be about fewer than five agents, or of what was found by words. Take more days, all branches, or no words.</source>
        <translation>Davon werden keine Zahlen gezeigt. Sie beträfen weniger als fünf Kolleginnen und Kollegen oder das, was über Worte gefunden wurde. Nimm mehr Tage, alle Filialen oder keine Worte.</translation>
    </message>
    <message>
        <source>How {name} is counted</source>
        <translation>Wie gezählt wird: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) behind it</source>
        <translation>
            <numerusform>%n Person dahinter</numerusform>
            <numerusform>%n Personen dahinter</numerusform>
        </translation>
    </message>
    <message>
        <source>Ring one who said nothing</source>
        <translation>Jemanden anrufen, der nichts sagte</translation>
    </message>
    <message>
        <source>People of the shift</source>
        <translation>Menschen der Schicht</translation>
    </message>
    <message>
        <source>Choose nobody</source>
        <translation>Niemanden auswählen</translation>
    </message>
    <message>
        <source>Space chooses several at once.</source>
        <translation>Die Leertaste wählt mehrere aus.</translation>
    </message>
    <message>
        <source>Nobody said nothing.</source>
        <translation>Es gibt niemanden, der nichts sagte.</translation>
    </message>
    <message>
        <source>Back to the shift</source>
        <translation>Zurück zur Schicht</translation>
    </message>
    <message>
        <source>The shift could not be read.</source>
        <translation>Die Schicht ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message numerus="yes">
        <source>Promise %n person(s) something for tomorrow</source>
        <translation>
            <numerusform>%n Person etwas für morgen zusagen</numerusform>
            <numerusform>%n Personen etwas für morgen zusagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the shift …</source>
        <translation>Die Schicht wird gelesen …</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Ausgewählt</translation>
    </message>
    <message>
        <source>said nothing</source>
        <translation>sagte nichts</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>made good</source>
        <translation>wiedergutgemacht</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <comment>what somebody said</comment>
        <translation>„{words}“</translation>
    </message>
    <message>
        <source>Not to be rung, or without a number</source>
        <translation>Kein Anruf erwünscht, oder ohne Nummer</translation>
    </message>
    <message>
        <source>Waited {length} for a yes</source>
        <translation>Wartete {length} auf ein Ja</translation>
    </message>
    <message>
        <source>Left unhappy</source>
        <translation>Ging unzufrieden</translation>
    </message>
    <message>
        <source>Hung up</source>
        <translation>Aufgelegt</translation>
    </message>
    <message>
        <source>Cut off, not rung back</source>
        <translation>Unterbrochen, nicht zurückgerufen</translation>
    </message>
    <message>
        <source>Our promise came late</source>
        <translation>Unsere Zusage kam spät</translation>
    </message>
    <message>
        <source>In touch again about it</source>
        <translation>Erneut deswegen hier</translation>
    </message>
    <message>
        <source>Without what they needed</source>
        <translation>Ohne das Nötige</translation>
    </message>
    <message>
        <source>Nobody wrote how it ended</source>
        <translation>Niemand schrieb, wie es ausging</translation>
    </message>
    <message>
        <source>Left {feeling}, our impression</source>
        <translation>Ging: {feeling}, unser Eindruck</translation>
    </message>
    <message>
        <source>Left {feeling}</source>
        <translation>Ging: {feeling}</translation>
    </message>
    <message>
        <source>Which text is wrong?</source>
        <translation>Welcher Text ist falsch?</translation>
    </message>
    <message>
        <source>Why it is taken out</source>
        <translation>Warum er entfernt wird</translation>
    </message>
    <message>
        <source>It goes from every desk, and nothing brings it back. The reason stays.</source>
        <translation>Er verschwindet von jedem Platz, und nichts bringt ihn zurück. Der Grund bleibt.</translation>
    </message>
    <message>
        <source>Take it out for good</source>
        <translation>Endgültig entfernen</translation>
    </message>
    <message>
        <source>Nothing is written that could be taken out.</source>
        <translation>Es steht nichts da, was zu entfernen wäre.</translation>
    </message>
    <message>
        <source>Mark it as reviewed</source>
        <translation>Als durchgesehen vermerken</translation>
    </message>
    <message>
        <source>What was learned?</source>
        <translation>Was haben wir gelernt?</translation>
    </message>
    <message>
        <source>One line for whoever leads next. Enter marks it.</source>
        <translation>Eine Zeile für die nächste Leitung. Die Eingabetaste vermerkt es.</translation>
    </message>
    <message>
        <source>Reviewed by {lead}, {when}: {learned}</source>
        <translation>Durchgesehen von {lead}, {when}: {learned}</translation>
    </message>
    <message>
        <source>Reviewed, {when}: {learned}</source>
        <translation>Durchgesehen, {when}: {learned}</translation>
    </message>
    <message>
        <source>Nothing is new since.</source>
        <translation>Seitdem nichts Neues.</translation>
    </message>
    <message>
        <source>Much is new since.</source>
        <translation>Seitdem ist vieles neu.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) stand otherwise since.</source>
        <translation>
            <numerusform>Seitdem steht es bei %n Person anders.</numerusform>
            <numerusform>Seitdem steht es bei %n Personen anders.</numerusform>
        </translation>
    </message>
    <message>
        <source>They left unhappy today</source>
        <translation>Heute unzufrieden gegangen</translation>
    </message>
    <message>
        <source>They left unhappy: {day}</source>
        <translation>Unzufrieden gegangen: {day}</translation>
    </message>
    <message>
        <source>They left unhappy: {first} to {last}</source>
        <translation>Unzufrieden gegangen: {first} bis {last}</translation>
    </message>
    <message>
        <source>Or they have reason to be. Each one is the whole day for that person.</source>
        <translation>Oder mit Grund dazu. Für jeden dieser Menschen ist es der ganze Tag.</translation>
    </message>
    <message>
        <source>Only the branch {branch}.</source>
        <translation>Nur die Filiale {branch}.</translation>
    </message>
    <message>
        <source>Only who is open.</source>
        <translation>Nur Offenes.</translation>
    </message>
    <message>
        <source>Only who was made good.</source>
        <translation>Nur Wiedergutgemachtes.</translation>
    </message>
    <message>
        <source>Only with “{words}”.</source>
        <translation>Nur mit „{words}“.</translation>
    </message>
    <message>
        <source>Their shift</source>
        <translation>Was an diesem Tag war</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>I ring them now</source>
        <translation>Ich rufe jetzt an</translation>
    </message>
    <message>
        <source>Give it to someone by name</source>
        <translation>Namentlich weitergeben</translation>
    </message>
    <message>
        <source>Talk it through</source>
        <translation>Besprechen</translation>
    </message>
    <message>
        <source>Take a wrong text out</source>
        <translation>Falschen Text entfernen</translation>
    </message>
    <message>
        <source>Decide it anew</source>
        <translation>Neu entscheiden</translation>
    </message>
    <message>
        <source>What happened with {name}</source>
        <translation>Was mit {name} geschah</translation>
    </message>
    <message>
        <source>Nothing in this time.</source>
        <translation>Nichts in dieser Zeit.</translation>
    </message>
    <message>
        <source>They ask not to be called.</source>
        <translation>Sie möchten nicht angerufen werden.</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} von {count}</translation>
    </message>
    <message>
        <source>Our part</source>
        <translation>Unser Anteil</translation>
    </message>
    <message numerus="yes">
        <source>They come to us again: contact %n about this.</source>
        <translation>
            <numerusform>Sie kommen wieder: Kontakt %n deswegen.</numerusform>
            <numerusform>Sie kommen wieder: Kontakt %n deswegen.</numerusform>
        </translation>
    </message>
    <message>
        <source>They ring.</source>
        <translation>Sie rufen an.</translation>
    </message>
    <message>
        <source>They come in.</source>
        <translation>Sie kommen vorbei.</translation>
    </message>
    <message>
        <source>They write.</source>
        <translation>Sie schreiben.</translation>
    </message>
    <message>
        <source>We ring them.</source>
        <translation>Wir rufen sie an.</translation>
    </message>
    <message>
        <source>We go to them.</source>
        <translation>Wir gehen zu ihnen.</translation>
    </message>
    <message>
        <source>We write to them.</source>
        <translation>Wir schreiben ihnen.</translation>
    </message>
    <message>
        <source>With {agent}.</source>
        <translation>Mit {agent}.</translation>
    </message>
    <message>
        <source>We let {agent} wait {length} for a yes.</source>
        <translation>Wir ließen {agent} {length} auf ein Ja warten.</translation>
    </message>
    <message>
        <source>It was inside {agent}’s limits after all: the rule had not reached them.</source>
        <translation>Es lag doch im Rahmen von {agent}: Die Regel war dort nicht angekommen.</translation>
    </message>
    <message>
        <source>It was beyond {agent}’s limits.</source>
        <translation>Es lag über dem Rahmen von {agent}.</translation>
    </message>
    <message>
        <source>{lead} was asked.</source>
        <translation>Gefragt wurde {lead}.</translation>
    </message>
    <message>
        <source>Decided: {what}</source>
        <translation>Entschieden: {what}</translation>
    </message>
    <message>
        <source>Refused, by a rule: {what}</source>
        <translation>Abgelehnt, nach einer Regel: {what}</translation>
    </message>
    <message>
        <source>{lead} decided it anew: {what}</source>
        <translation>{lead} hat es neu entschieden: {what}</translation>
    </message>
    <message>
        <source>Promised: {what}</source>
        <translation>Zugesagt: {what}</translation>
    </message>
    <message>
        <source>Kept, {when}.</source>
        <translation>Gehalten, {when}.</translation>
    </message>
    <message>
        <source>For {day}. Not kept yet.</source>
        <translation>Für {day}. Noch nicht gehalten.</translation>
    </message>
    <message>
        <source>For {day}, {time}. Not kept yet.</source>
        <translation>Für {day}, {time}. Noch nicht gehalten.</translation>
    </message>
    <message>
        <source>Our mistake: {what}</source>
        <translation>Unser Fehler: {what}</translation>
    </message>
    <message>
        <source>Made good.</source>
        <translation>Wiedergutgemacht.</translation>
    </message>
    <message>
        <source>Put right; they have not said yet whether it is good again.</source>
        <translation>Behoben; ob es wieder gut ist, haben sie noch nicht gesagt.</translation>
    </message>
    <message>
        <source>Nobody sees to it yet.</source>
        <translation>Noch kümmert sich niemand darum.</translation>
    </message>
    <message>
        <source>{agent} sees to it.</source>
        <translation>{agent} kümmert sich darum.</translation>
    </message>
    <message>
        <source>{agent} gave them to {other}.</source>
        <translation>{agent} hat an {other} weitergegeben.</translation>
    </message>
    <message>
        <source>Not accepted yet.</source>
        <translation>Noch nicht angenommen.</translation>
    </message>
    <message>
        <source>Accepted, {when}.</source>
        <translation>Angenommen, {when}.</translation>
    </message>
    <message>
        <source>{agent} ended the call, which is theirs to do.</source>
        <translation>{agent} hat das Gespräch beendet; das steht allen hier zu.</translation>
    </message>
    <message>
        <source>{agent} asked for somebody beside them.</source>
        <translation>{agent} wollte jemanden an der Seite.</translation>
    </message>
    <message>
        <source>Nobody came.</source>
        <translation>Niemand kam.</translation>
    </message>
    <message>
        <source>A lead stood by them, {when}.</source>
        <translation>Eine Leitung kam dazu, {when}.</translation>
    </message>
    <message>
        <source>They hang up.</source>
        <translation>Sie legen auf.</translation>
    </message>
    <message>
        <source>The line is cut.</source>
        <translation>Die Leitung bricht ab.</translation>
    </message>
    <message>
        <source>They leave; nobody could tell how.</source>
        <translation>Sie gehen; wie, war nicht zu erkennen.</translation>
    </message>
    <message>
        <source>They leave {feeling}.</source>
        <translation>Sie gehen: {feeling}.</translation>
    </message>
    <message>
        <source>That is our impression.</source>
        <translation>Das ist unser Eindruck.</translation>
    </message>
    <message>
        <source>Without what they needed.</source>
        <translation>Ohne das Nötige.</translation>
    </message>
    <message>
        <source>With a part of what they needed.</source>
        <translation>Mit einem Teil des Nötigen.</translation>
    </message>
    <message>
        <source>Out on paper</source>
        <translation>Aufs Papier</translation>
    </message>
    <message>
        <source>What?</source>
        <translation>Was?</translation>
    </message>
    <message>
        <source>The shift, person by person</source>
        <translation>Die Schicht, Mensch für Mensch</translation>
    </message>
    <message>
        <source>The page for the next shift</source>
        <translation>Das Blatt für die nächste Schicht</translation>
    </message>
    <message>
        <source>In which form?</source>
        <translation>In welcher Form?</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Gedruckt</translation>
    </message>
    <message>
        <source>HTML, to be read aloud</source>
        <translation>HTML, zum Vorlesen</translation>
    </message>
    <message>
        <source>With whose names?</source>
        <translation>Mit welchen Namen?</translation>
    </message>
    <message>
        <source>Names of customers</source>
        <translation>Namen der Kundschaft</translation>
    </message>
    <message>
        <source>Initials alone</source>
        <translation>Nur Anfangsbuchstaben</translation>
    </message>
    <message>
        <source>Your PIN or passphrase</source>
        <translation>Deine PIN oder Passphrase</translation>
    </message>
    <message>
        <source>It leaves this house, so it is asked for once more.</source>
        <translation>Es verlässt das Haus, darum wird noch einmal danach gefragt.</translation>
    </message>
    <message>
        <source>All of these days and this branch. No agent stands in it.</source>
        <translation>Alles aus diesen Tagen und dieser Filiale. Niemand aus dem Team steht darin.</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>{number} % is written.</source>
        <translation>{number} % sind geschrieben.</translation>
    </message>
    <message>
        <source>It is being written.</source>
        <translation>Es wird geschrieben.</translation>
    </message>
    <message>
        <source>Print it</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>Datei schreiben</translation>
    </message>
    <message>
        <source>Type your PIN or passphrase.</source>
        <translation>Gib deine PIN oder Passphrase ein.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Einen Moment</translation>
    </message>
    <message>
        <source>It cannot be written from here.</source>
        <translation>Von hier aus lässt es sich nicht schreiben.</translation>
    </message>
    <message>
        <source>No printer is set up here. It is written as PDF: {file}</source>
        <translation>Hier ist kein Drucker eingerichtet. Es ist als PDF geschrieben: {file}</translation>
    </message>
    <message>
        <source>It is printed on {printer}.</source>
        <translation>Es ist auf {printer} gedruckt.</translation>
    </message>
    <message>
        <source>It is written: {file}</source>
        <translation>Es ist geschrieben: {file}</translation>
    </message>
    <message>
        <source>It could not be written. {reason}</source>
        <translation>Es ließ sich nicht schreiben. {reason}</translation>
    </message>
    <message>
        <source>It was stopped. No file was written.</source>
        <translation>Es wurde abgebrochen. Keine Datei wurde geschrieben.</translation>
    </message>
    <message>
        <source>Print it, or write a file</source>
        <translation>Drucken oder in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>It could not be opened.</source>
        <translation>Das ließ sich nicht öffnen.</translation>
    </message>
    <message>
        <source>By day, how many</source>
        <translation>Nach Tagen, wie viele</translation>
    </message>
    <message>
        <source>Each day in words</source>
        <translation>Jeder Tag in Worten</translation>
    </message>
    <message>
        <source>By week, how many</source>
        <translation>Nach Wochen, wie viele</translation>
    </message>
    <message>
        <source>Each week in words</source>
        <translation>Jede Woche in Worten</translation>
    </message>
    <message>
        <source>Week from {day}</source>
        <translation>Woche ab {day}</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>a day, such as Mon 21 Sep</comment>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>Fold the table</source>
        <translation>Tabelle einklappen</translation>
    </message>
    <message>
        <source>not shown: too few agents</source>
        <translation>nicht gezeigt: zu wenige im Team</translation>
    </message>
    <message>
        <source>{count} · n = {n}</source>
        <translation>{count} · n = {n}</translation>
    </message>
</context>
<context>
    <name>LeadDoor</name>
    <message>
        <source>Somebody is on the line.</source>
        <translation>Jemand ist in der Leitung.</translation>
    </message>
    <message>
        <source>Esc goes to them.</source>
        <translation>Mit Esc gehst du hin.</translation>
    </message>
    <message>
        <source>The shift, person by person</source>
        <translation>Die Schicht, Mensch für Mensch</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Somebody is on the line. Their call waits.</source>
        <translation>Jemand ist in der Leitung. Der Anruf wartet.</translation>
    </message>
    <message>
        <source>I am somebody else</source>
        <translation>Ich bin jemand anders</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>This desk is locked</source>
        <translation>Dieser Arbeitsplatz ist verschlossen</translation>
    </message>
    <message>
        <source>{name} goes on here with their PIN.</source>
        <translation>{name} macht hier mit der eigenen PIN weiter.</translation>
    </message>
    <message>
        <source>{name} has set no PIN, so anybody can go on here.</source>
        <translation>{name} hat keine PIN gesetzt, also kann hier jede Person weitermachen.</translation>
    </message>
</context>
<context>
    <name>Locking</name>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
</context>
<context>
    <name>LookingAfter</name>
    <message>
        <source>People</source>
        <translation>Leute</translation>
    </message>
    <message>
        <source>{name} has no PIN now. What was sealed to them does not open with another one. {key} takes it back.</source>
        <translation>{name} hat jetzt keine PIN. Was bis dahin versiegelt ankam, lässt sich mit einer anderen nicht öffnen. {key} nimmt es zurück.</translation>
    </message>
    <message>
        <source>Tell {name} this PIN: {pin}. It is shown once; they set their own.</source>
        <translation>Sag {name} diese PIN: {pin}. Sie steht nur einmal hier und dient dazu, eine eigene festzulegen.</translation>
    </message>
    <message>
        <source>{name}: this is saved. {key} takes it back.</source>
        <translation>{name}: Das ist gespeichert. {key} nimmt es zurück.</translation>
    </message>
    <message>
        <source>{name} works here now.</source>
        <translation>{name} arbeitet jetzt hier.</translation>
    </message>
    <message>
        <source>{name}: this is taken back.</source>
        <translation>{name}: Das ist zurückgenommen.</translation>
    </message>
</context>
<context>
    <name>LookingBack</name>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Only for you. Nobody else sees it, and nobody is scored.</source>
        <translation>Nur für dich. Niemand sonst sieht es, und niemand wird bewertet.</translation>
    </message>
    <message>
        <source>One look back</source>
        <translation>Ein Blick zurück</translation>
    </message>
</context>
<context>
    <name>MadeGood</name>
    <message>
        <source>Mistake: {what}</source>
        <translation>Fehler: {what}</translation>
    </message>
    <message>
        <source>They do</source>
        <translation>Ja, so gesagt</translation>
    </message>
    <message>
        <source>Not yet, I keep it</source>
        <translation>Noch nicht, ich behalte es</translation>
    </message>
    <message>
        <source>Only they can clear it. Do they see it as made good?</source>
        <translation>Nur die Person selbst kann ihn abschließen. Ist er für sie wiedergutgemacht?</translation>
    </message>
    <message>
        <source>Ctrl+Z takes it back that they see it so.</source>
        <translation>Strg+Z nimmt zurück, dass es so gesagt wurde.</translation>
    </message>
</context>
<context>
    <name>Memories</name>
    <message>
        <source>What they told us, and remember</source>
        <translation>Was uns gesagt wurde und in Erinnerung ist</translation>
    </message>
    <message>
        <source>How this is worked out</source>
        <translation>Wie das berechnet ist</translation>
    </message>
</context>
<context>
    <name>Moment</name>
    <message>
        <source>Goodbye. We had got in touch with them</source>
        <translation>Abschied. Wir hatten uns gemeldet</translation>
    </message>
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
        <source>Enter logs it. A slash begins a promise and other steps. Escape on the empty line goes to the choices above.</source>
        <translation>Die Eingabetaste hält es fest. Ein Schrägstrich beginnt ein Versprechen und andere Schritte. Escape in der leeren Zeile führt zur Auswahl darüber.</translation>
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
        <source>What they need</source>
        <translation>Was gebraucht wird</translation>
    </message>
    <message>
        <source>What you promise, and by when</source>
        <translation>Was du versprichst, und bis wann</translation>
    </message>
    <message>
        <source>What was promised before, as they tell it, and by when</source>
        <translation>Was früher versprochen wurde, wie erzählt wird, und bis wann</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Was schiefgegangen ist</translation>
    </message>
    <message>
        <source>What they say, in their own words</source>
        <translation>Was gesagt wird, wörtlich</translation>
    </message>
    <message>
        <source>How they feel</source>
        <translation>Wie es ihnen geht</translation>
    </message>
    <message>
        <source>What they thank us for</source>
        <translation>Wofür uns gedankt wird</translation>
    </message>
    <message>
        <source>What this contact is about</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>A better name for this matter</source>
        <translation>Ein besserer Name für dieses Anliegen</translation>
    </message>
    <message>
        <source>What is good to know of them</source>
        <translation>Was gut zu wissen ist</translation>
    </message>
    <message>
        <source>Their name</source>
        <translation>Der Name</translation>
    </message>
    <message>
        <source>How they want to be addressed</source>
        <translation>Die gewünschte Anrede</translation>
    </message>
    <message>
        <source>Their telephone number</source>
        <translation>Die Telefonnummer</translation>
    </message>
    <message>
        <source>Their e-mail address</source>
        <translation>Die E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Where they live</source>
        <translation>Die Anschrift</translation>
    </message>
    <message>
        <source>The language they speak</source>
        <translation>Die Sprache</translation>
    </message>
    <message>
        <source>They do not want to be called</source>
        <translation>Keine Anrufe erwünscht</translation>
    </message>
    <message>
        <source>By what you know it is them</source>
        <translation>Woran du erkennst, wer es ist</translation>
    </message>
    <message>
        <source>Who speaks for them, and what they are to them after a comma</source>
        <translation>Wer für sie spricht, und nach einem Komma, in welcher Beziehung</translation>
    </message>
    <message>
        <source>They need: {text}</source>
        <translation>Gebraucht wird: {text}</translation>
    </message>
    <message>
        <source>Promise, {when}: {text}</source>
        <translation>Versprechen, {when}: {text}</translation>
    </message>
    <message>
        <source>Promised before, as they tell it, {when}: {text}</source>
        <translation>Früher versprochen, wie erzählt wird, {when}: {text}</translation>
    </message>
    <message>
        <source>Mistake, yours to clear: {text}</source>
        <translation>Fehler, deiner bis er behoben ist: {text}</translation>
    </message>
    <message>
        <source>In their words: “{text}”</source>
        <translation>Wörtlich: „{text}“</translation>
    </message>
    <message>
        <source>They thank us: {text}</source>
        <translation>Dank: {text}</translation>
    </message>
    <message>
        <source>This contact is about: {text}</source>
        <translation>Es geht um: {text}</translation>
    </message>
    <message>
        <source>The matter is called: {text}</source>
        <translation>Das Anliegen heißt: {text}</translation>
    </message>
    <message>
        <source>Good to know: {text}</source>
        <translation>Gut zu wissen: {text}</translation>
    </message>
    <message>
        <source>Name: {text}</source>
        <translation>Name: {text}</translation>
    </message>
    <message>
        <source>Form of address: {text}</source>
        <translation>Anrede: {text}</translation>
    </message>
    <message>
        <source>Phone: {text}</source>
        <translation>Telefon: {text}</translation>
    </message>
    <message>
        <source>E-mail: {text}</source>
        <translation>E-Mail: {text}</translation>
    </message>
    <message>
        <source>Address: {text}</source>
        <translation>Anschrift: {text}</translation>
    </message>
    <message>
        <source>Language: {text}</source>
        <translation>Sprache: {text}</translation>
    </message>
    <message>
        <source>They do not want to be called.</source>
        <translation>Keine Anrufe erwünscht.</translation>
    </message>
    <message>
        <source>It is them, confirmed by: {text}</source>
        <translation>Bestätigt durch: {text}</translation>
    </message>
    <message>
        <source>{text} speaks for them.</source>
        <translation>{text} spricht für sie.</translation>
    </message>
    <message>
        <source>Name: {new} instead of {old}</source>
        <translation>Name: {new} statt {old}</translation>
    </message>
    <message>
        <source>Form of address: {new} instead of {old}</source>
        <translation>Anrede: {new} statt {old}</translation>
    </message>
    <message>
        <source>Language: {new} instead of {old}</source>
        <translation>Sprache: {new} statt {old}</translation>
    </message>
    <message>
        <source>Phone: {new} instead of {old}</source>
        <translation>Telefon: {new} statt {old}</translation>
    </message>
    <message>
        <source>E-mail: {new} instead of {old}</source>
        <translation>E-Mail: {new} statt {old}</translation>
    </message>
    <message>
        <source>Address: {new} instead of {old}</source>
        <translation>Anschrift: {new} statt {old}</translation>
    </message>
    <message>
        <source>Name: {new}</source>
        <translation>Name: {new}</translation>
    </message>
    <message>
        <source>Form of address: {new}</source>
        <translation>Anrede: {new}</translation>
    </message>
    <message>
        <source>Language: {new}</source>
        <translation>Sprache: {new}</translation>
    </message>
    <message>
        <source>Phone added: {new}</source>
        <translation>Telefon dazu: {new}</translation>
    </message>
    <message>
        <source>E-mail added: {new}</source>
        <translation>E-Mail dazu: {new}</translation>
    </message>
    <message>
        <source>Address added: {new}</source>
        <translation>Anschrift dazu: {new}</translation>
    </message>
    <message>
        <source>Taken back. This contact is theirs again.</source>
        <translation>Zurückgenommen. Dieser Kontakt gehört wieder hierher.</translation>
    </message>
    <message>
        <source>postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>contract number</source>
        <translation>Vertragsnummer</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>This computer&apos;s clock stands long ago.</source>
        <translation>Die Uhr dieses Rechners steht weit in der Vergangenheit.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock was set back.</source>
        <translation>Die Uhr dieses Rechners wurde zurückgestellt.</translation>
    </message>
    <message>
        <source>{text} speaks for them: {relation}.</source>
        <translation>{text} spricht für sie: {relation}.</translation>
    </message>
    <message>
        <source>by the end of {day}</source>
        <translation>bis Ende {day}</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>{day}, {time} (clocks go forward then)</source>
        <translation>{day}, {time} (dann wird die Uhr vorgestellt)</translation>
    </message>
    <message>
        <source>{day}, {time} (before clocks go back)</source>
        <translation>{day}, {time} (bevor die Uhr zurückgestellt wird)</translation>
    </message>
    <message>
        <source>The line knows no such word. Two slashes write it as a note.</source>
        <translation>Dieses Wort kennt die Zeile nicht. Zwei Schrägstriche schreiben es als Notiz.</translation>
    </message>
    <message>
        <source>By when? Say it first, as in: tomorrow 9:00</source>
        <translation>Bis wann? Sag es zuerst, wie: morgen 9 Uhr</translation>
    </message>
    <message>
        <source>Gone: {old}</source>
        <translation>Gestrichen: {old}</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Zurückgenommen.</translation>
    </message>
    <message>
        <source>Taken back: “{step}”</source>
        <translation>Zurückgenommen: „{step}“</translation>
    </message>
    <message>
        <source>Done again.</source>
        <translation>Wieder da.</translation>
    </message>
    <message>
        <source>Set it. Until then a promise needs its date with the year.</source>
        <translation>Stell sie. Bis dahin braucht ein Versprechen sein Datum mit Jahr.</translation>
    </message>
    <message>
        <source>They feel {feeling}: “{text}”</source>
        <translation>Es geht ihnen so: {feeling}. „{text}“</translation>
    </message>
    <message>
        <source>They feel {feeling}, we think.</source>
        <translation>Es geht ihnen so, glauben wir: {feeling}.</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>weekday and day, in this year</comment>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>of another year</comment>
        <translation>ddd d. MMM yyyy</translation>
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
    <message>
        <source>Ways to go on</source>
        <translation>Wie es weitergehen kann</translation>
    </message>
    <message>
        <source>What the line means</source>
        <translation>Was die Zeile bedeutet</translation>
    </message>
</context>
<context>
    <name>NewPin</name>
    <message>
        <source>The one you have</source>
        <translation>Die bisherige</translation>
    </message>
    <message>
        <source>New PIN or passphrase</source>
        <translation>Neue PIN oder Passphrase</translation>
    </message>
    <message>
        <source>At least six digits or letters.</source>
        <translation>Mindestens sechs Ziffern oder Buchstaben.</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Noch einmal dieselbe</translation>
    </message>
    <message>
        <source>Set it</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>The one a lead gave you</source>
        <translation>Die PIN, die du von einer Leitung hast</translation>
    </message>
    <message>
        <source>Type the new one first.</source>
        <translation>Gib zuerst die neue ein.</translation>
    </message>
    <message>
        <source>The two are not the same. Type this one again.</source>
        <translation>Die beiden sind verschieden. Schreib diese noch einmal.</translation>
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
    <name>NextStep</name>
    <message>
        <source>I do</source>
        <translation>Mache ich</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>Zu anderer Zeit</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Nicht nötig</translation>
    </message>
    <message>
        <source>The next small moment.</source>
        <translation>Der nächste kleine Moment.</translation>
    </message>
    <message>
        <source>When?</source>
        <translation>Wann?</translation>
    </message>
    <message>
        <source>tomorrow 14:00, Friday, in 2 hours</source>
        <translation>morgen 14:00, Freitag, in 2 Stunden</translation>
    </message>
    <message>
        <source>Promised. Ctrl+Z takes it back.</source>
        <translation>Versprochen. Strg+Z nimmt es zurück.</translation>
    </message>
</context>
<context>
    <name>NotThem</name>
    <message>
        <source>Who is it instead?</source>
        <translation>Wer ist es stattdessen?</translation>
    </message>
    <message>
        <source>Everything of this contact is theirs now, but for what changed the data of who was open before: log that again.</source>
        <translation>Alles aus diesem Kontakt gehört jetzt hierher, außer was die Daten davor geändert hat: Halte das noch einmal fest.</translation>
    </message>
    <message>
        <source>Everything of this contact is theirs now.</source>
        <translation>Alles aus diesem Kontakt gehört jetzt hierher.</translation>
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
        <source>The goodbye of {name} waits</source>
        <translation>Der Abschied von {name} wartet</translation>
    </message>
    <message>
        <source>It is as you left it.</source>
        <translation>Er ist, wie du ihn verlassen hast.</translation>
    </message>
    <message>
        <source>{colleague} began it; now it is yours.</source>
        <translation>{colleague} hat angefangen; jetzt ist es deiner.</translation>
    </message>
    <message>
        <source>Finish it</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>The last contact with {name} is not finished</source>
        <translation>Der letzte Kontakt mit {name} ist nicht abgeschlossen</translation>
    </message>
    <message>
        <source>Or is it about something else?</source>
        <translation>Oder geht es um etwas anderes?</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Damit weitermachen</translation>
    </message>
    <message>
        <source>The one that waits stays as it is.</source>
        <translation>Der andere wartet weiter.</translation>
    </message>
    <message>
        <source>Begin a new contact</source>
        <translation>Einen neuen beginnen</translation>
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
        <source>Everything that is open</source>
        <translation>Alles, was offen ist</translation>
    </message>
    <message numerus="yes">
        <source>They came to us about it %n time(s)</source>
        <translation>
            <numerusform>%n-mal deswegen bei uns</numerusform>
            <numerusform>%n-mal deswegen bei uns</numerusform>
        </translation>
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
    <name>OpenedMoment</name>
    <message>
        <source>Correct it</source>
        <translation>Richtigstellen</translation>
    </message>
    <message>
        <source>How it really was</source>
        <translation>Wie es wirklich war</translation>
    </message>
    <message>
        <source>Enter sets it right. What was written before stays with it.</source>
        <translation>Die Eingabetaste stellt es richtig. Was vorher da stand, bleibt dabei.</translation>
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
    <name>Owed</name>
    <message>
        <source>Mistake of today, not cleared</source>
        <translation>Fehler von heute, nicht bereinigt</translation>
    </message>
    <message numerus="yes">
        <source>Mistake, not cleared for %n day(s)</source>
        <translation>
            <numerusform>Fehler, seit %n Tag nicht bereinigt</numerusform>
            <numerusform>Fehler, seit %n Tagen nicht bereinigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Mistake put right, they do not know it yet</source>
        <translation>Fehler behoben, noch nicht mitgeteilt</translation>
    </message>
    <message>
        <source>You have it.</source>
        <translation>Er liegt bei dir.</translation>
    </message>
    <message>
        <source>You see to it.</source>
        <translation>Du kümmerst dich darum.</translation>
    </message>
    <message>
        <source>{name} has it. While they are with you, it is yours to own.</source>
        <translation>Er liegt bei {name}. In diesem Gespräch kannst du ihn übernehmen.</translation>
    </message>
    <message>
        <source>Nobody here has it. While they are with you, it is yours to own.</source>
        <translation>Er liegt bei niemandem hier. In diesem Gespräch kannst du ihn übernehmen.</translation>
    </message>
    <message>
        <source>{name} sees to it.</source>
        <translation>{name} kümmert sich darum.</translation>
    </message>
    <message>
        <source>Nobody here sees to it.</source>
        <translation>Hier kümmert sich niemand darum.</translation>
    </message>
    <message>
        <source>They told us of it too: “{what}”.</source>
        <translation>Auch uns davon erzählt: „{what}“.</translation>
    </message>
    <message>
        <source>“{what}” is another promise</source>
        <translation>„{what}“ ist eine andere Zusage</translation>
    </message>
    <message>
        <source>That is another promise</source>
        <translation>Das ist eine andere Zusage</translation>
    </message>
    <message>
        <source>You own it</source>
        <translation>Liegt bei mir</translation>
    </message>
    <message>
        <source>I own it</source>
        <translation>Ich übernehme</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Eingelöst</translation>
    </message>
    <message>
        <source>Keep it now</source>
        <translation>Jetzt einlösen</translation>
    </message>
    <message>
        <source>Promise, kept now</source>
        <translation>Versprechen, eben eingelöst</translation>
    </message>
    <message>
        <source>You kept it.</source>
        <translation>Du hast es eingelöst.</translation>
    </message>
    <message>
        <source>Promise, two desks said different things of it; now due {day}</source>
        <translation>Zusage, zwei Plätze sagen Verschiedenes dazu; jetzt fällig {day}</translation>
    </message>
    <message>
        <source>Promise, as they tell it: {day}</source>
        <translation>Versprechen, wie uns gesagt wurde: {day}</translation>
    </message>
    <message>
        <source>Promise, late: it was due {day}</source>
        <translation>Versprechen, verspätet: fällig {day}</translation>
    </message>
    <message>
        <source>Promise, due {day}</source>
        <translation>Versprechen, fällig {day}</translation>
    </message>
    <message>
        <source>Promise, late: it was due {day} at {time}</source>
        <translation>Versprechen, verspätet: fällig {day} um {time}</translation>
    </message>
    <message>
        <source>Promise, due {day} at {time}</source>
        <translation>Versprechen, fällig {day} um {time}</translation>
    </message>
    <message>
        <source>{name} had it, with no step since {day}.</source>
        <translation>Zuvor bei {name}, seit {day} ohne einen Schritt.</translation>
    </message>
    <message>
        <source>{name} had it. The last step, {day}: “{step}”</source>
        <translation>Zuvor bei {name}. Der letzte Schritt, {day}: „{step}“</translation>
    </message>
</context>
<context>
    <name>OwnPinPage</name>
    <message>
        <source>Your PIN or passphrase</source>
        <translation>Deine PIN oder Passphrase</translation>
    </message>
    <message>
        <source>With it nobody else signs in as {name}, and it opens what is sealed to you. It is kept nowhere and nobody can read it; if it is forgotten, a lead lets you set another, and what was sealed to you before stays closed.</source>
        <translation>Damit meldet sich niemand anderes als {name} an, und sie öffnet, was für dich versiegelt ist. Sie steht nirgends, und niemand kann sie lesen; ist sie vergessen, lässt dich eine Leitung eine andere setzen, und was vorher für dich versiegelt wurde, bleibt zu.</translation>
    </message>
    <message>
        <source>A lead gave {name} a first PIN. Type it, then set one nobody else knows.</source>
        <translation>{name} hat von einer Leitung eine erste PIN. Tipp sie ein und leg dann eine fest, die sonst niemand kennt.</translation>
    </message>
</context>
<context>
    <name>PairsDoor</name>
    <message>
        <source>Where you and others answered differently</source>
        <translation>Wo du und andere verschieden geantwortet haben</translation>
    </message>
    <message>
        <source>Somebody is on the line.</source>
        <translation>Jemand ist in der Leitung.</translation>
    </message>
    <message>
        <source>Esc goes to them.</source>
        <translation>Mit Esc gehst du hin.</translation>
    </message>
    <message>
        <source>Same situation, two answers</source>
        <translation>Gleiche Lage, zwei Antworten</translation>
    </message>
</context>
<context>
    <name>PairsPage</name>
    <message>
        <source>Same situation, two answers</source>
        <translation>Gleiche Lage, zwei Antworten</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>You decided one of each. Talk it through with whoever decided the other: a rule may need another word. Nobody is scored.</source>
        <translation>Von jedem Paar hast du eine entschieden. Sprich es mit der anderen Person durch: Vielleicht braucht eine Regel ein anderes Wort. Niemand wird bewertet.</translation>
    </message>
    <message>
        <source>In the last fourteen days nobody decided otherwise than you did.</source>
        <translation>In den letzten vierzehn Tagen hat niemand anders entschieden als du.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Everything that can be done now</source>
        <translation>Alles, was jetzt möglich ist</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>Tippen, was zu tun ist</translation>
    </message>
    <message>
        <source>What can be done now</source>
        <translation>Was jetzt möglich ist</translation>
    </message>
    <message>
        <source>Nothing here is called that.</source>
        <translation>Hier heißt nichts so.</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>What we promised you</source>
        <translation>Was wir versprochen haben</translation>
    </message>
    <message>
        <source>{name} sees to it.</source>
        <translation>{name} kümmert sich darum.</translation>
    </message>
    <message>
        <source>As you told us.</source>
        <translation>So wurde es uns gesagt.</translation>
    </message>
    <message>
        <source>Written down on {day}</source>
        <translation>Aufgeschrieben am {day}</translation>
    </message>
    <message>
        <source>By {day}</source>
        <translation>Bis {day}</translation>
    </message>
    <message>
        <source>By {day}, {time}</source>
        <translation>Bis {day}, {time}</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>dddd, d. MMMM yyyy</translation>
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
    <name>PeoplePage</name>
    <message>
        <source>The people of this branch</source>
        <translation>Die Leute dieser Filiale</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>Jemanden hinzufügen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Let them lead</source>
        <translation>Leiten lassen</translation>
    </message>
    <message>
        <source>Give a PIN</source>
        <translation>PIN geben</translation>
    </message>
    <message>
        <source>Take their PIN away</source>
        <translation>PIN wegnehmen</translation>
    </message>
    <message>
        <source>Away until …</source>
        <translation>Abwesend bis …</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>Ist nicht mehr hier</translation>
    </message>
    <message>
        <source>Is back</source>
        <translation>Ist zurück</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>has left; something is still theirs</source>
        <translation>nicht mehr hier; etwas ist noch offen</translation>
    </message>
    <message>
        <source>has left</source>
        <translation>nicht mehr hier</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>Teamleitung</translation>
    </message>
    <message>
        <source>away until {day}</source>
        <translation>abwesend bis {day}</translation>
    </message>
    <message>
        <source>away until {day}; something is still theirs</source>
        <translation>abwesend bis {day}; etwas ist noch offen</translation>
    </message>
    <message>
        <source>Let them lead no more</source>
        <translation>Nicht mehr leiten lassen</translation>
    </message>
    <message>
        <source>Who is new here?</source>
        <translation>Wer ist neu hier?</translation>
    </message>
    <message>
        <source>What is {name} called?</source>
        <translation>Wie heißt {name}?</translation>
    </message>
    <message>
        <source>Until when is {name} away?</source>
        <translation>Bis wann ist {name} abwesend?</translation>
    </message>
    <message>
        <source>{name} does not work here any more.</source>
        <translation>{name} arbeitet nicht mehr hier.</translation>
    </message>
</context>
<context>
    <name>PinQuestion</name>
    <message>
        <source>PIN or passphrase</source>
        <translation>PIN oder Passphrase</translation>
    </message>
    <message>
        <source>Type your PIN or passphrase.</source>
        <translation>Gib deine PIN oder Passphrase ein.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Einen Moment</translation>
    </message>
</context>
<context>
    <name>PolicyDoor</name>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Somebody is on the line.</source>
        <translation>Jemand ist in der Leitung.</translation>
    </message>
    <message>
        <source>Esc goes to them. What you changed stays here.</source>
        <translation>Esc führt hin. Was du geändert hast, bleibt hier.</translation>
    </message>
</context>
<context>
    <name>PolicyPage</name>
    <message>
        <source>Tables of the policy</source>
        <translation>Tabellen der Richtlinie</translation>
    </message>
    <message>
        <source>The table</source>
        <translation>Die Tabelle</translation>
    </message>
    <message>
        <source>{table}. Something was found here.</source>
        <translation>{table}. Hier wurde etwas gefunden.</translation>
    </message>
    <message>
        <source>This table is changed in its file: {file}</source>
        <translation>Diese Tabelle wird in ihrer Datei geändert: {file}</translation>
    </message>
    <message>
        <source>New row: {row}</source>
        <translation>Neue Zeile: {row}</translation>
    </message>
    <message>
        <source>Row {row} is out.</source>
        <translation>Zeile {row} ist herausgenommen.</translation>
    </message>
    <message>
        <source>The draft is version {version} now.</source>
        <translation>Der Entwurf ist jetzt Version {version}.</translation>
    </message>
    <message>
        <source>Version {version} is in force.</source>
        <translation>Die Fassung {version} gilt.</translation>
    </message>
    <message>
        <source>The remarks in {files} could not be kept.</source>
        <translation>Die Anmerkungen in {files} konnten nicht bleiben.</translation>
    </message>
</context>
<context>
    <name>PolicyWords</name>
    <message>
        <source>Limits</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>What can be known</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>{remedy} For example: {example}.</source>
        <translation>{remedy} Zum Beispiel: {example}.</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>Zeile {row}</translation>
    </message>
    <message>
        <source>column {column}</source>
        <translation>Spalte {column}</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>They come to us about it for the first time: “{matter}”</source>
        <translation>Zum ersten Mal deswegen bei uns: „{matter}“</translation>
    </message>
    <message>
        <source>Second time about “{matter}”, since {day}</source>
        <translation>Zum zweiten Mal wegen „{matter}“, seit {day}</translation>
    </message>
    <message>
        <source>Third time about “{matter}”, since {day}</source>
        <translation>Zum dritten Mal wegen „{matter}“, seit {day}</translation>
    </message>
    <message>
        <source>Fourth time about “{matter}”, since {day}</source>
        <translation>Zum vierten Mal wegen „{matter}“, seit {day}</translation>
    </message>
    <message>
        <source>Fifth time about “{matter}”, since {day}</source>
        <translation>Zum fünften Mal wegen „{matter}“, seit {day}</translation>
    </message>
    <message>
        <source>Sixth time about “{matter}”, since {day}</source>
        <translation>Zum sechsten Mal wegen „{matter}“, seit {day}</translation>
    </message>
    <message>
        <source>Seventh time about “{matter}”, since {day}</source>
        <translation>Zum siebten Mal wegen „{matter}“, seit {day}</translation>
    </message>
    <message>
        <source>Eighth time about “{matter}”, since {day}</source>
        <translation>Zum achten Mal wegen „{matter}“, seit {day}</translation>
    </message>
    <message>
        <source>Ninth time about “{matter}”, since {day}</source>
        <translation>Zum neunten Mal wegen „{matter}“, seit {day}</translation>
    </message>
    <message>
        <source>postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>contract number</source>
        <translation>Vertragsnummer</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>Say {form}</source>
        <translation>Anrede: {form}</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n Jahr</numerusform>
            <numerusform>%n Jahre</numerusform>
        </translation>
    </message>
    <message>
        <source>They do not want to be called.</source>
        <translation>Keine Anrufe erwünscht.</translation>
    </message>
    <message>
        <source>{name} speaks for them: {relation}</source>
        <translation>{name} spricht in Vertretung: {relation}</translation>
    </message>
    <message>
        <source>{name} speaks for them</source>
        <translation>{name} spricht in Vertretung</translation>
    </message>
    <message>
        <source>Confirmed by {facts}</source>
        <translation>Bestätigt durch {facts}</translation>
    </message>
    <message>
        <source>Not confirmed who is speaking. Ask for one of: {facts}</source>
        <translation>Nicht bestätigt, wer spricht. Frag nach einem davon: {facts}</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) without a problem. This is the first.</source>
        <translation>
            <numerusform>%n Jahr ohne Problem. Dies ist das erste.</numerusform>
            <numerusform>%n Jahre ohne Problem. Dies ist das erste.</numerusform>
        </translation>
    </message>
    <message>
        <source>They thanked us</source>
        <translation>Dank an uns</translation>
    </message>
    <message>
        <source>What they need</source>
        <translation>Was gebraucht wird</translation>
    </message>
    <message>
        <source>The worst moment: {when}, {felt}</source>
        <translation>Der schlimmste Augenblick: {when}, {felt}</translation>
    </message>
    <message>
        <source>The best moment: {when}, {felt}</source>
        <translation>Der beste Augenblick: {when}, {felt}</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) about “{matter}” now, since {day}</source>
        <translation>
            <numerusform>Nun %n-mal wegen „{matter}“, seit {day}</numerusform>
            <numerusform>Nun %n-mal wegen „{matter}“, seit {day}</numerusform>
        </translation>
    </message>
    <message>
        <source>The contact before this one was ended {day}. {name} does what follows.</source>
        <translation>Der Kontakt vor diesem wurde beendet ({day}). {name} tut, was folgt.</translation>
    </message>
    <message>
        <source>The contact before this one was ended {day}. A lead does what follows.</source>
        <translation>Der Kontakt vor diesem wurde beendet ({day}). Eine Leitung tut, was folgt.</translation>
    </message>
    <message>
        <source>Promised, not done in time: {it}</source>
        <translation>Versprochen, nicht rechtzeitig getan: {it}</translation>
    </message>
    <message>
        <source>Not made good yet: {it}</source>
        <translation>Noch nicht wiedergutgemacht: {it}</translation>
    </message>
    <message>
        <source>Kept too late, {day}: {it}</source>
        <translation>Zu spät eingelöst, {day}: {it}</translation>
    </message>
</context>
<context>
    <name>PresenceLine</name>
    <message>
        <source>Quiet</source>
        <translation>Still</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Nothing is promised to {name} now.</source>
        <translation>{name} ist gerade nichts versprochen.</translation>
    </message>
    <message>
        <source>Nothing was printed.</source>
        <translation>Nichts wurde gedruckt.</translation>
    </message>
    <message>
        <source>What we promised {name} is printed on {printer}.</source>
        <translation>Was wir {name} versprochen haben, ist auf {printer} gedruckt.</translation>
    </message>
    <message>
        <source>What we promised {name} is written as PDF: no printer is set up here.</source>
        <translation>Was wir {name} versprochen haben, steht als PDF bereit: Hier ist kein Drucker eingerichtet.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>It could not be opened.</source>
        <translation>Das ließ sich nicht öffnen.</translation>
    </message>
</context>
<context>
    <name>Promised</name>
    <message>
        <source>What we promised</source>
        <translation>Was wir versprochen haben</translation>
    </message>
    <message>
        <source>Nothing is promised.</source>
        <translation>Nichts ist versprochen.</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>Noch eine</translation>
    </message>
    <message>
        <source>Add one</source>
        <translation>Ein Versprechen</translation>
    </message>
    <message>
        <source>As they tell it</source>
        <translation>So erzählt</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
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
    <name>Publications</name>
    <message>
        <source>The table</source>
        <translation>Die Tabelle</translation>
    </message>
    <message>
        <source>{list}. Something was found here.</source>
        <translation>{list}. Hier wurde etwas gefunden.</translation>
    </message>
    <message>
        <source>New row: {row}</source>
        <translation>Neue Zeile: {row}</translation>
    </message>
    <message>
        <source>Row {row} is out.</source>
        <translation>Zeile {row} ist herausgenommen.</translation>
    </message>
    <message>
        <source>The draft is that version now.</source>
        <translation>Der Entwurf ist jetzt diese Fassung.</translation>
    </message>
    <message>
        <source>The remarks in {files} could not be kept.</source>
        <translation>Die Anmerkungen in {files} konnten nicht bleiben.</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Contact codes</source>
        <translation>Kontaktcodes</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>Momente</translation>
    </message>
    <message>
        <source>The files of this desk are in force.</source>
        <translation>Die Dateien dieses Platzes gelten.</translation>
    </message>
    <message>
        <source>Version {version} is in force.</source>
        <translation>Die Fassung {version} gilt.</translation>
    </message>
    <message>
        <source>Before: the files of this desk</source>
        <translation>Davor: die Dateien dieses Platzes</translation>
    </message>
    <message>
        <source>Version {version}, {when}</source>
        <translation>Fassung {version}, {when}</translation>
    </message>
    <message>
        <source>What is in force</source>
        <translation>Was gilt</translation>
    </message>
    <message>
        <source>Other versions: Return begins a draft with one</source>
        <translation>Andere Fassungen: Enter beginnt einen Entwurf damit</translation>
    </message>
    <message>
        <source>Other versions</source>
        <translation>Andere Fassungen</translation>
    </message>
    <message>
        <source>Version {version} cannot be read, so it is not in force.</source>
        <translation>Die Fassung {version} kann nicht gelesen werden, darum gilt sie nicht.</translation>
    </message>
</context>
<context>
    <name>PublicationsDoor</name>
    <message>
        <source>Prompts</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Contact codes</source>
        <translation>Kontaktcodes</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>Momente</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Somebody is on the line.</source>
        <translation>Jemand ist in der Leitung.</translation>
    </message>
    <message>
        <source>Esc goes to them. What you changed stays here.</source>
        <translation>Esc führt hin. Was du geändert hast, bleibt hier.</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>As colleagues say it.</source>
        <translation>So, wie man im Team sagt.</translation>
    </message>
    <message>
        <source>Back on</source>
        <translation>Zurück am</translation>
    </message>
    <message>
        <source>A day, such as 3 August or next Monday.</source>
        <translation>Ein Tag, etwa 3. August oder nächsten Montag.</translation>
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
        <source>Who sees to what is open with them?</source>
        <translation>Wer kümmert sich um das, was bei ihnen offen ist?</translation>
    </message>
    <message>
        <source>Add them</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Rename them</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>They are away</source>
        <translation>Als abwesend eintragen</translation>
    </message>
    <message>
        <source>They have left</source>
        <translation>Als nicht mehr hier eintragen</translation>
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
    <name>Reach</name>
    <message>
        <source>Open {system}</source>
        <translation>{system} öffnen</translation>
    </message>
    <message>
        <source>It could not be opened.</source>
        <translation>Das ließ sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Number copied</source>
        <translation>Nummer kopiert</translation>
    </message>
    <message>
        <source>No number is known.</source>
        <translation>Keine Nummer bekannt.</translation>
    </message>
    <message>
        <source>E-mail address copied</source>
        <translation>E-Mail-Adresse kopiert</translation>
    </message>
    <message>
        <source>No e-mail is known.</source>
        <translation>Keine E-Mail-Adresse bekannt.</translation>
    </message>
</context>
<context>
    <name>RowButtons</name>
    <message>
        <source>Add a row</source>
        <translation>Neue Zeile</translation>
    </message>
    <message>
        <source>Copy it</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Only columns in use</source>
        <translation>Nur benutzte Spalten</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>Alle Spalten</translation>
    </message>
    <message>
        <source>Write in a cell to change it; Return opens it, Esc leaves it.</source>
        <translation>In eine Zelle schreiben ändert sie; Eingabe öffnet sie, Esc verlässt sie.</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>Deciding</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>In {table}, row {row}</source>
        <translation>{table}, Zeile {row}</translation>
    </message>
    <message>
        <source>In {table}: new row {row}: {what}.</source>
        <translation>{table}: neue Zeile {row}: {what}.</translation>
    </message>
    <message>
        <source>In {table}: row {row} is gone.</source>
        <translation>{table}: Zeile {row} fällt weg.</translation>
    </message>
    <message>
        <source>In {table}: row {row} stands after row {other} now.</source>
        <translation>{table}: Zeile {row} steht jetzt nach Zeile {other}.</translation>
    </message>
    <message>
        <source>In {table}: row {row} stands first now.</source>
        <translation>{table}: Zeile {row} steht jetzt an erster Stelle.</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>Momente</translation>
    </message>
    <message>
        <source>The opening</source>
        <translation>Die Eröffnung</translation>
    </message>
    <message>
        <source>The parting</source>
        <translation>Der Abschied</translation>
    </message>
    <message>
        <source>The whole policy</source>
        <translation>Die ganze Richtlinie</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>What can be known</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Why they were in touch</source>
        <translation>Warum sie sich gemeldet haben</translation>
    </message>
    <message>
        <source>a code is small letters, digits and underscores</source>
        <translation>ein Code besteht aus kleinen Buchstaben, Ziffern und Unterstrichen</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>ask</source>
        <translation>fragen</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>carried out in</source>
        <translation>ausgeführt in</translation>
    </message>
    <message>
        <source>closed by other decisions</source>
        <translation>durch andere Entscheidungen geschlossen</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>counted for each</source>
        <translation>gezählt je</translation>
    </message>
    <message>
        <source>counted from</source>
        <translation>gezählt ab</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>days it is kept in mind</source>
        <translation>Tage, die er im Sinn bleibt</translation>
    </message>
    <message>
        <source>decisions counted together</source>
        <translation>zusammen gezählte Entscheidungen</translation>
    </message>
    <message>
        <source>depends on</source>
        <translation>hängt ab von</translation>
    </message>
    <message>
        <source>done once this is logged</source>
        <translation>getan, sobald dies notiert ist</translation>
    </message>
    <message>
        <source>fits anyone</source>
        <translation>passt auf alle</translation>
    </message>
    <message>
        <source>from</source>
        <translation>ab</translation>
    </message>
    <message>
        <source>goes to the owner of the rule</source>
        <translation>geht an die Person, der die Regel gehört</translation>
    </message>
    <message>
        <source>holidays</source>
        <translation>Feiertage</translation>
    </message>
    <message>
        <source>how amounts are added up</source>
        <translation>wie Beträge zusammenkommen</translation>
    </message>
    <message>
        <source>how long to wait for them</source>
        <translation>wie lange man darauf wartet</translation>
    </message>
    <message>
        <source>how often</source>
        <translation>wie oft</translation>
    </message>
    <message>
        <source>how several rows count</source>
        <translation>was bei mehreren Zeilen gilt</translation>
    </message>
    <message>
        <source>how to find out</source>
        <translation>wie man es herausfindet</translation>
    </message>
    <message>
        <source>incident</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>it asks for a mood or a tone; ask for perspective and concrete words</source>
        <translation>er verlangt eine Stimmung oder einen Ton; verlange den Blick der anderen und konkrete Worte</translation>
    </message>
    <message>
        <source>it can never be shown: “{value}”</source>
        <translation>er kann nie gezeigt werden: „{value}“</translation>
    </message>
    <message>
        <source>it does not say who looks after it</source>
        <translation>es steht nicht da, wer sich darum kümmert</translation>
    </message>
    <message>
        <source>it does not say why it helps</source>
        <translation>es steht nicht da, warum er hilft</translation>
    </message>
    <message>
        <source>it is used already; say that it is no longer offered</source>
        <translation>er ist schon verwendet; gib an, dass er nicht mehr angeboten wird</translation>
    </message>
    <message>
        <source>it would fit anyone; ask for something of this person, or say general = true</source>
        <translation>er passt auf alle; frage nach etwas von dieser Person oder setze general = true</translation>
    </message>
    <message>
        <source>its id is not lower-case letters, digits and underscores</source>
        <translation>sein Name besteht nicht aus kleinen Buchstaben, Ziffern und Unterstrichen</translation>
    </message>
    <message>
        <source>its name is missing</source>
        <translation>der Name fehlt</translation>
    </message>
    <message>
        <source>its name is too long for one line</source>
        <translation>der Name ist zu lang für eine Zeile</translation>
    </message>
    <message>
        <source>known from</source>
        <translation>bekannt aus</translation>
    </message>
    <message>
        <source>languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>may</source>
        <translation>darfst du</translation>
    </message>
    <message>
        <source>may not</source>
        <translation>darfst du nicht</translation>
    </message>
    <message>
        <source>may up to</source>
        <translation>darf bis zu</translation>
    </message>
    <message>
        <source>may, {most}</source>
        <translation>darf, {most}</translation>
    </message>
    <message>
        <source>must be checked</source>
        <translation>muss geprüft sein</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>needs a fact</source>
        <translation>braucht noch eine Angabe</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>no longer offered</source>
        <translation>nicht mehr angeboten</translation>
    </message>
    <message>
        <source>nothing is known by the name “{value}”</source>
        <translation>unter „{value}“ ist nichts bekannt</translation>
    </message>
    <message>
        <source>nothing is logged by the name “{value}”</source>
        <translation>unter „{value}“ wird nichts notiert</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>offered after</source>
        <translation>angeboten nach</translation>
    </message>
    <message>
        <source>only if they ask</source>
        <translation>nur, wenn sie danach fragen</translation>
    </message>
    <message>
        <source>only once for each</source>
        <translation>nur einmal je</translation>
    </message>
    <message>
        <source>order of the verdicts</source>
        <translation>Reihenfolge der Urteile</translation>
    </message>
    <message>
        <source>over which time</source>
        <translation>in welcher Zeit</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>possible values</source>
        <translation>mögliche Werte</translation>
    </message>
    <message>
        <source>promised within</source>
        <translation>versprochen innerhalb von</translation>
    </message>
    <message>
        <source>rank, the lowest first</source>
        <translation>Rang, der kleinste zuerst</translation>
    </message>
    <message>
        <source>reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>shown when</source>
        <translation>gezeigt wenn</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>the condition on “{value}” cannot be understood</source>
        <translation>die Bedingung zu „{value}“ ist nicht verständlich</translation>
    </message>
    <message>
        <source>the first that is known of: {amounts}</source>
        <translation>der erste bekannte von: {amounts}</translation>
    </message>
    <message>
        <source>the least of: {amounts}</source>
        <translation>der kleinste von: {amounts}</translation>
    </message>
    <message>
        <source>the most of: {amounts}</source>
        <translation>der größte von: {amounts}</translation>
    </message>
    <message>
        <source>the sentence in “{value}” is too long for one line</source>
        <translation>der Satz in „{value}“ ist zu lang für eine Zeile</translation>
    </message>
    <message>
        <source>the sentence is missing in “{value}”</source>
        <translation>der Satz in „{value}“ fehlt</translation>
    </message>
    <message>
        <source>there is no code in it</source>
        <translation>es ist kein Code darin</translation>
    </message>
    <message>
        <source>there is no moment in it</source>
        <translation>es ist kein Moment darin</translation>
    </message>
    <message>
        <source>there is no picture of this name</source>
        <translation>es gibt kein Bild dieses Namens</translation>
    </message>
    <message>
        <source>there is no prompt in it</source>
        <translation>es ist kein Hinweis darin</translation>
    </message>
    <message>
        <source>there is no stage “{value}”</source>
        <translation>es gibt keinen Abschnitt „{value}“</translation>
    </message>
    <message>
        <source>this code is used twice</source>
        <translation>dieser Code kommt zweimal vor</translation>
    </message>
    <message>
        <source>this id is used twice</source>
        <translation>dieser Name kommt zweimal vor</translation>
    </message>
    <message>
        <source>this is a whole number of days, at most 366</source>
        <translation>das ist eine ganze Zahl von Tagen, höchstens 366</translation>
    </message>
    <message>
        <source>this is yes or no</source>
        <translation>das ist yes oder no</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>until</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>up to {amount}</source>
        <translation>bis zu {amount}</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>what is looked at</source>
        <translation>worauf geschaut wird</translation>
    </message>
    <message>
        <source>what is promised</source>
        <translation>was versprochen wird</translation>
    </message>
    <message>
        <source>what is up to the customer</source>
        <translation>was sie selbst tun</translation>
    </message>
    <message>
        <source>what it is called</source>
        <translation>wie es heißt</translation>
    </message>
    <message>
        <source>what it says</source>
        <translation>was er sagt</translation>
    </message>
    <message>
        <source>what only the agent reads</source>
        <translation>was nur du liest</translation>
    </message>
    <message>
        <source>what the customer confirms</source>
        <translation>was sie bestätigen</translation>
    </message>
    <message>
        <source>what the customer hears</source>
        <translation>was ihnen gesagt wird</translation>
    </message>
    <message>
        <source>what then</source>
        <translation>was dann</translation>
    </message>
    <message>
        <source>where the money may go</source>
        <translation>wohin das Geld gehen darf</translation>
    </message>
    <message>
        <source>who is asked</source>
        <translation>wer gefragt wird</translation>
    </message>
    <message>
        <source>who looks after it</source>
        <translation>wer sich kümmert</translation>
    </message>
    <message>
        <source>whole numbers only</source>
        <translation>nur ganze Zahlen</translation>
    </message>
    <message>
        <source>why it helps</source>
        <translation>warum er hilft</translation>
    </message>
    <message>
        <source>words for the values</source>
        <translation>Wörter für die Werte</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>{amounts}, {amount}</source>
        <translation>{amounts}, {amount}</translation>
    </message>
    <message>
        <source>{column} ({language})</source>
        <translation>{column} ({language})</translation>
    </message>
    <message>
        <source>{column}, {part}</source>
        <translation>{column}, {part}</translation>
    </message>
    <message>
        <source>{each} for each of {units}</source>
        <translation>je {units} {each}</translation>
    </message>
    <message>
        <source>{list}: the order is another.</source>
        <translation>{list}: Die Reihenfolge ist eine andere.</translation>
    </message>
    <message>
        <source>{list}: “{row}” is new: “{says}”.</source>
        <translation>{list}: „{row}“ ist neu: „{says}“.</translation>
    </message>
    <message>
        <source>{list}: “{row}” is taken out.</source>
        <translation>{list}: „{row}“ ist herausgenommen.</translation>
    </message>
    <message>
        <source>{list}: “{row}”, {column}: “{new}”, before “{old}”.</source>
        <translation>{list}: „{row}“, {column}: „{new}“, davor „{old}“.</translation>
    </message>
    <message>
        <source>{number} % of {of}</source>
        <translation>{number} % von {of}</translation>
    </message>
    <message>
        <source>{table} is gone, with all its rows.</source>
        <translation>{table} fällt weg, mit allen Zeilen.</translation>
    </message>
    <message>
        <source>{table} is new.</source>
        <translation>{table} ist neu.</translation>
    </message>
    <message>
        <source>{table}: “{row}” is gone.</source>
        <translation>{table}: „{row}“ fällt weg.</translation>
    </message>
    <message>
        <source>{table}: “{row}” is new.</source>
        <translation>{table}: „{row}“ ist neu.</translation>
    </message>
    <message>
        <source>{verdict}, {amount}</source>
        <translation>{verdict}, {amount}</translation>
    </message>
    <message>
        <source>{where}: {before} becomes {after}.</source>
        <translation>{where}: {before} wird zu {after}.</translation>
    </message>
    <message>
        <source>{where}: {column}: no longer “{before}”.</source>
        <translation>{where}: {column}: nicht mehr „{before}“.</translation>
    </message>
    <message>
        <source>{where}: {column}: now “{after}”.</source>
        <translation>{where}: {column}: jetzt „{after}“.</translation>
    </message>
    <message>
        <source>{where}: {column}: “{before}” becomes “{after}”.</source>
        <translation>{where}: {column}: „{before}“ wird zu „{after}“.</translation>
    </message>
    <message>
        <source>{whole} less {part}</source>
        <translation>{whole} weniger {part}</translation>
    </message>
    <message>
        <source>“{value}” has the same rank at the same stage, and both can fit</source>
        <translation>„{value}“ hat im selben Abschnitt denselben Rang, und beide können passen</translation>
    </message>
    <message>
        <source>“{value}” is always shown instead</source>
        <translation>stattdessen wird immer „{value}“ gezeigt</translation>
    </message>
    <message>
        <source>“{value}” may be unknown where the sentence is shown; ask for it in when</source>
        <translation>„{value}“ kann unbekannt sein, wo der Satz steht; frage in when danach</translation>
    </message>
</context>
<context>
    <name>SetRight</name>
    <message>
        <source>Set right by {name}, {day} {time}. Before: “{text}”</source>
        <translation>Richtiggestellt von {name}, {day} {time}. Vorher: „{text}“</translation>
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
    <name>Sharing</name>
    <message>
        <source>Sharing…</source>
        <translation>Wird geteilt …</translation>
    </message>
    <message>
        <source>Saved here. Sharing stopped</source>
        <translation>Hier gespeichert. Teilen angehalten</translation>
    </message>
    <message>
        <source>Saved here</source>
        <translation>Hier gespeichert</translation>
    </message>
    <message>
        <source>Two versions of one promise. Look later</source>
        <translation>Zwei Fassungen einer Zusage. Später ansehen</translation>
    </message>
    <message>
        <source>Saved here. The branch has not all come in yet</source>
        <translation>Hier gespeichert. Die Filiale ist noch nicht ganz da</translation>
    </message>
    <message>
        <source>The branch comes in, customers first. You can begin</source>
        <translation>Die Filiale kommt an, zuerst alle Menschen, die anrufen. Du kannst anfangen</translation>
    </message>
    <message>
        <source>More than half of the branch is here. You can begin</source>
        <translation>Mehr als die Hälfte der Filiale ist da. Du kannst anfangen</translation>
    </message>
    <message>
        <source>Nearly all of the branch is here. You can begin</source>
        <translation>Fast die ganze Filiale ist da. Du kannst anfangen</translation>
    </message>
    <message>
        <source>Shared just now</source>
        <translation>Gerade geteilt</translation>
    </message>
    <message numerus="yes">
        <source>Shared %n min ago</source>
        <translation>
            <numerusform>Vor %n Min. geteilt</numerusform>
            <numerusform>Vor %n Min. geteilt</numerusform>
        </translation>
    </message>
    <message>
        <source>Shared, {when}</source>
        <translation>Geteilt, {when}</translation>
    </message>
    <message>
        <source>Saved here. Many moments wait to be shared, since {when}</source>
        <translation>Hier gespeichert. Viele Momente warten aufs Teilen, seit {when}</translation>
    </message>
    <message numerus="yes">
        <source>Saved here. %n moment(s) wait to be shared, since {when}</source>
        <translation>
            <numerusform>Hier gespeichert. %n Moment wartet aufs Teilen, seit {when}</numerusform>
            <numerusform>Hier gespeichert. %n Momente warten aufs Teilen, seit {when}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Shift</name>
    <message>
        <source>Saved here</source>
        <translation>Hier gespeichert</translation>
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
        <source>Is it about the same?</source>
        <translation>Geht es um dasselbe?</translation>
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
        <source>The desk is being made ready for its new version: {done} of {of} entries. If it is stopped, it goes on from there.</source>
        <translation>Dieser Arbeitsplatz wird für die neue Version vorbereitet: {done} von {of} Einträgen. Wird es unterbrochen, geht es dort weiter.</translation>
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
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
</context>
<context>
    <name>StandBy</name>
    <message>
        <source>I want to help you, and while I am spoken to like this I cannot. I am ending this call now. What is open with you is not lost: somebody who leads here will see to it.</source>
        <translation>Ich möchte helfen, und solange so mit mir gesprochen wird, kann ich es nicht. Ich beende dieses Gespräch jetzt. Was offen ist, geht nicht verloren: Jemand aus der Leitung kümmert sich darum.</translation>
    </message>
    <message>
        <source>{name} has joined you.</source>
        <translation>{name} ist jetzt dabei.</translation>
    </message>
    <message>
        <source>The leads are asked at their desks. Whoever joins is seen here, never quietly.</source>
        <translation>Die Leitung ist an ihren Plätzen gefragt. Wer dazukommt, ist hier zu sehen, nie heimlich.</translation>
    </message>
    <message>
        <source>That you want somebody beside you is written down. From this desk no lead can be reached yet; whoever joins is seen here, never quietly.</source>
        <translation>Dass du jemanden an deiner Seite möchtest, ist notiert. Von diesem Platz aus ist noch keine Leitung erreichbar; wer dazukommt, ist hier zu sehen, nie still.</translation>
    </message>
    <message>
        <source>Nobody is written down here as a lead yet.</source>
        <translation>Hier ist noch niemand als Leitung eingetragen.</translation>
    </message>
    <message>
        <source>You lead here. If you end it, there is no goodbye; what follows waits for you until you see to it as a lead.</source>
        <translation>Du leitest hier. Wenn du es beendest, gibt es keinen Abschied; was folgt, wartet, bis du dich als Leitung darum kümmerst.</translation>
    </message>
    <message>
        <source>Who leads here: {names}. If you end it, there is no goodbye and nothing left for you to do; {lead} sees to what follows.</source>
        <translation>Hier leiten: {names}. Wenn du es beendest, gibt es keinen Abschied und für dich nichts mehr zu tun; {lead} kümmert sich um alles Weitere.</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>„{words}“</translation>
    </message>
    <message>
        <source>Stand by me</source>
        <translation>Steh mir bei</translation>
    </message>
    <message>
        <source>You do not have to bear this. You may end it.</source>
        <translation>Du musst das nicht aushalten. Du darfst es beenden.</translation>
    </message>
    <message>
        <source>End it, I am covered</source>
        <translation>Beenden, ich bin abgesichert</translation>
    </message>
    <message>
        <source>This call is hard</source>
        <translation>Dieses Gespräch ist schwer</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>What is in force</source>
        <translation>Was gilt</translation>
    </message>
    <message>
        <source>The program’s own policy is in force.</source>
        <translation>Es gilt die Richtlinie des Programms.</translation>
    </message>
    <message>
        <source>Version {version} is in force.</source>
        <translation>Die Fassung {version} gilt.</translation>
    </message>
    <message>
        <source>Some of the program’s own policy cannot be read. The rest is in force.</source>
        <translation>Ein Teil der Richtlinie, die zum Programm gehört, kann nicht gelesen werden. Der Rest gilt.</translation>
    </message>
    <message>
        <source>Version {version} cannot be read, so it is not in force.</source>
        <translation>Die Fassung {version} kann nicht gelesen werden, darum gilt sie nicht.</translation>
    </message>
    <message>
        <source>Put it right</source>
        <translation>In Ordnung bringen</translation>
    </message>
    <message>
        <source>Begins a draft with version {version}.</source>
        <translation>Beginnt einen Entwurf mit Version {version}.</translation>
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
    <name>StillOurs</name>
    <message>
        <source>Still ours to clear</source>
        <translation>Noch an uns</translation>
    </message>
    <message>
        <source>Everything we owe them</source>
        <translation>Alles, was wir schuldig sind</translation>
    </message>
</context>
<context>
    <name>TalkDoor</name>
    <message>
        <source>Somebody is on the line.</source>
        <translation>Jemand ist in der Leitung.</translation>
    </message>
    <message>
        <source>Esc goes to them.</source>
        <translation>Mit Esc gehst du hin.</translation>
    </message>
    <message>
        <source>Talk it through</source>
        <translation>Besprechen</translation>
    </message>
</context>
<context>
    <name>Talks</name>
    <message>
        <source>Talk it through</source>
        <translation>Besprechen</translation>
    </message>
    <message>
        <source>What do you want to talk through?</source>
        <translation>Was möchtest du besprechen?</translation>
    </message>
    <message>
        <source>What would have let you decide this on your own?</source>
        <translation>Was hätte dir geholfen, das selbst zu entscheiden?</translation>
    </message>
    <message>
        <source>Sealed: only the two of you read it.</source>
        <translation>Versiegelt: Nur ihr beide lest es.</translation>
    </message>
    <message>
        <source>Send it, sealed</source>
        <translation>Versiegelt senden</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Talk it through: {name}</source>
        <translation>Besprechen: {name}</translation>
    </message>
    <message>
        <source>Nobody has a key that you could seal it to. They set a PIN first.</source>
        <translation>Niemand hat einen Schlüssel, für den du es versiegeln könntest. Dazu gehört eine eigene PIN.</translation>
    </message>
    <message>
        <source>With whom?</source>
        <translation>Mit wem?</translation>
    </message>
    <message>
        <source>Say with whom first.</source>
        <translation>Sag erst, mit wem.</translation>
    </message>
    <message>
        <source>What did it end in?</source>
        <translation>Was ist daraus geworden?</translation>
    </message>
    <message>
        <source>A rule</source>
        <translation>Eine Regel</translation>
    </message>
    <message>
        <source>A prompt</source>
        <translation>Ein Hinweis</translation>
    </message>
    <message>
        <source>A path</source>
        <translation>Ein Weg</translation>
    </message>
    <message>
        <source>A thank-you</source>
        <translation>Ein Dank</translation>
    </message>
    <message>
        <source>Something changed, or thanks are due.</source>
        <translation>Etwas ist anders, oder es ist zu danken.</translation>
    </message>
    <message>
        <source>No prompts were published since this began. Publish them, then end it here.</source>
        <translation>Seit dem Beginn wurden keine Hinweise veröffentlicht. Veröffentliche sie, dann beende es hier.</translation>
    </message>
    <message>
        <source>No policy was published since this began. Publish the rule, then end it here.</source>
        <translation>Seit dem Beginn wurde keine Richtlinie veröffentlicht. Veröffentliche die Regel, dann beende es hier.</translation>
    </message>
    <message>
        <source>What was changed?</source>
        <translation>Was wurde geändert?</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Which version?</source>
        <translation>Welche Fassung?</translation>
    </message>
    <message>
        <source>Your thanks</source>
        <translation>Dein Dank</translation>
    </message>
    <message>
        <source>The talk</source>
        <translation>Das Gespräch</translation>
    </message>
    <message>
        <source>What was written</source>
        <translation>Was geschrieben wurde</translation>
    </message>
    <message>
        <source>Write to them</source>
        <translation>Schreib etwas dazu</translation>
    </message>
    <message>
        <source>Write again, and it goes on</source>
        <translation>Schreib wieder etwas, und es geht weiter</translation>
    </message>
    <message>
        <source>Say what it ended in</source>
        <translation>Sagen, was daraus geworden ist</translation>
    </message>
    <message>
        <source>End it with a thank-you</source>
        <translation>Mit einem Dank beenden</translation>
    </message>
    <message>
        <source>Begin one</source>
        <translation>Eins beginnen</translation>
    </message>
    <message>
        <source>Set your PIN</source>
        <translation>PIN setzen</translation>
    </message>
    <message>
        <source>Open what is sealed to me</source>
        <translation>Öffnen, was für mich versiegelt ist</translation>
    </message>
    <message>
        <source>What the two of you write is sealed; your PIN opens it.</source>
        <translation>Was ihr beide schreibt, ist versiegelt; deine PIN öffnet es.</translation>
    </message>
    <message>
        <source>What two people talk through is sealed with their PINs, and you have none yet.</source>
        <translation>Was zwei besprechen, ist mit ihren PINs versiegelt, und du hast noch keine.</translation>
    </message>
    <message>
        <source>It ends in a change, or in thanks.</source>
        <translation>Es endet mit einer Änderung oder mit einem Dank.</translation>
    </message>
    <message>
        <source>Nothing is talked through now.</source>
        <translation>Zurzeit wird nichts besprochen.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>With {name}</source>
        <translation>Mit {name}</translation>
    </message>
    <message>
        <source>About {name}</source>
        <translation>Es geht um {name}</translation>
    </message>
    <message>
        <source>It ended in a rule: version {version}.</source>
        <translation>Daraus wurde eine Regel: Fassung {version}.</translation>
    </message>
    <message>
        <source>It ended in other prompts: version {version}.</source>
        <translation>Daraus wurden andere Hinweise: Fassung {version}.</translation>
    </message>
    <message>
        <source>It ended in a rule.</source>
        <translation>Daraus wurde eine Regel.</translation>
    </message>
    <message>
        <source>It ended in a prompt.</source>
        <translation>Daraus wurde ein Hinweis.</translation>
    </message>
    <message>
        <source>It ended in a path.</source>
        <translation>Daraus wurde ein Weg.</translation>
    </message>
    <message>
        <source>It ended in a thank-you.</source>
        <translation>Es endete mit einem Dank.</translation>
    </message>
    <message>
        <source>What was written is deleted. That you talked and what was changed stays.</source>
        <translation>Was geschrieben wurde, ist gelöscht. Dass ihr gesprochen habt und was geändert wurde, bleibt.</translation>
    </message>
    <message>
        <source>Only the two of you read it. It is deleted for both 14 days after it ended.</source>
        <translation>Nur ihr beide lest es. 14 Tage nach dem Ende wird es für beide gelöscht.</translation>
    </message>
    <message>
        <source>Only the two of you read it. It is deleted for both on {day}.</source>
        <translation>Nur ihr beide lest es. Gelöscht wird es für beide: {day}.</translation>
    </message>
    <message>
        <source>This does not open with the key you have now: your PIN was set anew after it was forgotten. {name} may still read it.</source>
        <translation>Das lässt sich mit deinem jetzigen Schlüssel nicht öffnen: Deine PIN wurde neu gesetzt, nachdem sie vergessen war. {name} kann es vielleicht noch lesen.</translation>
    </message>
    <message>
        <source>Version {version}: {reason}</source>
        <translation>Fassung {version}: {reason}</translation>
    </message>
    <message>
        <source>Sent, sealed to {name}. {key} takes it back.</source>
        <translation>Gesendet, versiegelt für {name}. {key} nimmt es zurück.</translation>
    </message>
    <message>
        <source>This is taken back: nobody reads it any more.</source>
        <translation>Zurückgenommen: Niemand liest es mehr.</translation>
    </message>
    <message>
        <source>Both of you see how it ended.</source>
        <translation>Ihr seht beide, was daraus geworden ist.</translation>
    </message>
</context>
<context>
    <name>TurnedScreen</name>
    <message>
        <source>What we promised you</source>
        <translation>Was wir versprochen haben</translation>
    </message>
    <message>
        <source>What is open with you</source>
        <translation>Was noch offen ist</translation>
    </message>
    <message>
        <source>Nothing is open between you and us.</source>
        <translation>Zwischen uns ist nichts offen.</translation>
    </message>
    <message>
        <source>Turn back</source>
        <translation>Zurückdrehen</translation>
    </message>
    <message>
        <source>For the customer to read</source>
        <translation>Zum Mitlesen</translation>
    </message>
    <message>
        <source>Something we have to put right</source>
        <translation>Etwas, das wir in Ordnung bringen müssen</translation>
    </message>
    <message>
        <source>Something you asked us for</source>
        <translation>Ein Anliegen, das noch offen ist</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation>Seit {day}</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <comment>day of a promise</comment>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>By {day}</source>
        <translation>Bis {day}</translation>
    </message>
    <message>
        <source>By {day}, {time}</source>
        <translation>Bis {day}, {time}</translation>
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
    <name>Waiting</name>
    <message>
        <source>“{what}”: {day}</source>
        <translation>„{what}“: {day}</translation>
    </message>
    <message>
        <source>“{what}”: {day}, {time}</source>
        <translation>„{what}“: {day}, {time}</translation>
    </message>
    <message>
        <source>“{what}”. This desk has not seen it.</source>
        <translation>„{what}“. Hier hat es niemand gesehen.</translation>
    </message>
    <message>
        <source>Promised: “{what}”</source>
        <translation>Versprochen: „{what}“</translation>
    </message>
    <message>
        <source>Ring them now</source>
        <translation>Jetzt anrufen</translation>
    </message>
    <message>
        <source>As {name} tells it, this was promised for {day}</source>
        <translation>Wie {name} es erzählt, war das für {day} versprochen</translation>
    </message>
    <message>
        <source>{name} has been waiting since {day}</source>
        <translation>{name} wartet: {day} war versprochen</translation>
    </message>
    <message>
        <source>{name} is waiting for you today</source>
        <translation>{name} wartet heute auf dich</translation>
    </message>
    <message>
        <source>{name} has been waiting since {time}</source>
        <translation>{name} wartet seit {time}</translation>
    </message>
    <message>
        <source>{name} has been waiting since {day}, {time}</source>
        <translation>{name} wartet: {day}, {time} war versprochen</translation>
    </message>
    <message>
        <source>{name} is waiting for you before {time}</source>
        <translation>{name} wartet vor {time} auf dich</translation>
    </message>
    <message>
        <source>Two desks said different things of a promise to {name}</source>
        <translation>Zwei Plätze sagen Verschiedenes zu einer Zusage an {name}</translation>
    </message>
    <message>
        <source>A mistake with {name} is yours to clear</source>
        <translation>Ein Fehler bei {name} liegt bei dir</translation>
    </message>
    <message>
        <source>Open them</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>{colleague} now sees to this for {name}; it is off your mind</source>
        <translation>{colleague} kümmert sich jetzt darum, für {name}; du hast es los</translation>
    </message>
    <message>
        <source>A colleague now sees to this</source>
        <translation>Jemand anders kümmert sich jetzt darum</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>Gelesen</translation>
    </message>
</context>
<context>
    <name>Who</name>
    <message>
        <source>About them</source>
        <translation>Über die Person</translation>
    </message>
    <message>
        <source>Number hidden until they are confirmed</source>
        <translation>Nummer verborgen, bis bestätigt ist, wer spricht</translation>
    </message>
    <message>
        <source>E-mail hidden until they are confirmed</source>
        <translation>E-Mail verborgen, bis bestätigt ist, wer spricht</translation>
    </message>
    <message>
        <source>Address hidden until they are confirmed</source>
        <translation>Anschrift verborgen, bis bestätigt ist, wer spricht</translation>
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
    <name>WhoIsHere</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>{key} once more quits. Nothing is lost: they are open here again.</source>
        <translation>Noch einmal {key} beendet das Programm. Nichts geht verloren: Beim nächsten Start geht es hier weiter.</translation>
    </message>
    <message>
        <source>A customer is with you.</source>
        <translation>Es ist jemand bei dir.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>Words</name>
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
        <source>What they need</source>
        <translation>Was gebraucht wird</translation>
    </message>
    <message>
        <source>Their words</source>
        <translation>Eigene Worte</translation>
    </message>
    <message>
        <source>How they felt</source>
        <translation>Wie es sich anfühlte</translation>
    </message>
    <message>
        <source>Somebody spoke for them</source>
        <translation>In Vertretung gesprochen</translation>
    </message>
    <message>
        <source>Mistake</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <source>Made good</source>
        <translation>Wiedergutgemacht</translation>
    </message>
    <message>
        <source>Not ours</source>
        <translation>Nicht unserer</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Versprechen</translation>
    </message>
    <message>
        <source>Promise kept</source>
        <translation>Versprechen eingelöst</translation>
    </message>
    <message>
        <source>Promise moved</source>
        <translation>Versprechen verschoben</translation>
    </message>
    <message>
        <source>Set right</source>
        <translation>Richtiggestellt</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Refused, by a rule</source>
        <translation>Abgelehnt, nach einer Regel</translation>
    </message>
    <message>
        <source>Offered, not wanted</source>
        <translation>Angeboten, nicht gewollt</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>Dank</translation>
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
        <source>--dry-run lists those. Nothing was erased.</source>
        <translation>--dry-run zählt sie auf. Nichts wurde gelöscht.</translation>
    </message>
    <message>
        <source>A choice has to name its values.</source>
        <translation>Eine Auswahl muss ihre Werte nennen.</translation>
    </message>
    <message>
        <source>A code is small letters, digits and underscores, and has a name.</source>
        <translation>Ein Schlüssel besteht aus kleinen Buchstaben, Ziffern und Unterstrichen und hat einen Namen.</translation>
    </message>
    <message>
        <source>A customer needs a name.</source>
        <translation>Eine Person braucht einen Namen.</translation>
    </message>
    <message>
        <source>A duration has to be counted in a unit.</source>
        <translation>Eine Dauer braucht eine Einheit, in der sie gezählt wird.</translation>
    </message>
    <message>
        <source>A feeling needs its source.</source>
        <translation>Zu einem Gefühl gehört, woher wir es wissen.</translation>
    </message>
    <message>
        <source>A hub has a database of its own: createdb agent_desk. Nothing was changed.</source>
        <translation>Ein Hub hat eine eigene Datenbank: createdb agent_desk. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>A key is 64 hexadecimal digits on one line.</source>
        <translation>Ein Schlüssel besteht aus 64 Hexadezimalziffern in einer Zeile.</translation>
    </message>
    <message>
        <source>A lead gave you this PIN.</source>
        <translation>Diese PIN hast du von einer Leitung.</translation>
    </message>
    <message>
        <source>A lead gives the first one, among the people of this branch.</source>
        <translation>Die erste gibt eine Leitung, bei den Leuten dieser Filiale.</translation>
    </message>
    <message>
        <source>A limit is in one currency.</source>
        <translation>Ein Limit hat eine einzige Währung.</translation>
    </message>
    <message>
        <source>A person needs a name.</source>
        <translation>Eine Person braucht einen Namen.</translation>
    </message>
    <message>
        <source>A verdict is missing.</source>
        <translation>Es fehlt, was entschieden ist.</translation>
    </message>
    <message>
        <source>A version needs a name.</source>
        <translation>Eine Fassung braucht einen Namen.</translation>
    </message>
    <message>
        <source>Add a row, or say under otherwise what holds for all the rest.</source>
        <translation>Füge eine Zeile hinzu, oder sag unter otherwise, was für alle übrigen gilt.</translation>
    </message>
    <message>
        <source>Add it to inputs, or correct the name. Inputs: {inputs}.</source>
        <translation>Nimm es in inputs auf, oder korrigiere den Namen. In inputs stehen: {inputs}.</translation>
    </message>
    <message>
        <source>Add one at the desk first.</source>
        <translation>Trag erst am Arbeitsplatz jemanden dafür ein.</translation>
    </message>
    <message>
        <source>Add rows, or say under otherwise what holds.</source>
        <translation>Füge Zeilen hinzu, oder sag unter otherwise, was gilt.</translation>
    </message>
    <message>
        <source>Add them, or say what holds for other.</source>
        <translation>Ergänze sie, oder sag, was für other gilt.</translation>
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
        <source>Allowed: {allowed}.</source>
        <translation>Erlaubt: {allowed}.</translation>
    </message>
    <message>
        <source>Amounts in different units come together: {units}.</source>
        <translation>Beträge in verschiedenen Einheiten treffen aufeinander: {units}.</translation>
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
        <source>Another process sends for this desk.</source>
        <translation>Ein anderer Prozess sendet für diesen Arbeitsplatz.</translation>
    </message>
    <message>
        <source>Ask a lead there.</source>
        <translation>Frag dort die Teamleitung.</translation>
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
        <source>Ask another lead.</source>
        <translation>Frag eine andere Leitung.</translation>
    </message>
    <message>
        <source>Ask for a code for {branch}, or enrol another profile. The code was not used.</source>
        <translation>Lass dir einen Code für {branch} geben, oder melde ein anderes Profil an. Der Code wurde nicht benutzt.</translation>
    </message>
    <message>
        <source>Ask for a yes first.</source>
        <translation>Frag zuerst nach einem Ja.</translation>
    </message>
    <message>
        <source>Ask for fewer of them in this table, or use yes/no facts.</source>
        <translation>Frag in dieser Tabelle nach weniger davon, oder nimm Ja/Nein-Angaben.</translation>
    </message>
    <message>
        <source>Ask for one of these.</source>
        <translation>Frag nach einem davon.</translation>
    </message>
    <message>
        <source>Ask it again.</source>
        <translation>Stell sie noch einmal.</translation>
    </message>
    <message>
        <source>Ask who looks after the hub for a new code, then agent-desk enrol. What is written here is kept, and is shared then.</source>
        <translation>Wer den Hub betreut, gibt dir einen neuen Code, dann agent-desk enrol. Was hier steht, bleibt und wird dann geteilt.</translation>
    </message>
    <message>
        <source>Ask who looks after the hub for a new one. Nothing was changed here.</source>
        <translation>Wer den Hub betreut, gibt dir einen neuen. Hier wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Ask who looks after the hub whether this desk was revoked.</source>
        <translation>Frag, wer den Hub betreut, ob dieser Arbeitsplatz gesperrt wurde.</translation>
    </message>
    <message>
        <source>Ask who looks after the hub.</source>
        <translation>Frag, wer den Hub betreut.</translation>
    </message>
    <message>
        <source>Ask who looks after the hub. What you log is saved here.</source>
        <translation>Frag, wer den Hub betreut. Was du festhältst, ist hier gespeichert.</translation>
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
        <source>Break the circle at one of its facts.</source>
        <translation>Löse den Kreis bei einer der Angaben auf.</translation>
    </message>
    <message>
        <source>Bring it on line once. Until then start with the name they say; all is logged.</source>
        <translation>Bring ihn einmal ans Netz. Bis dahin fang mit dem Namen an, den sie nennen; alles wird festgehalten.</translation>
    </message>
    <message>
        <source>Change from and until round.</source>
        <translation>Vertausche from und until.</translation>
    </message>
    <message>
        <source>Change one of them; as it is, this can never be done.</source>
        <translation>Ändere eins von beiden; so geht es nie.</translation>
    </message>
    <message>
        <source>Change them round.</source>
        <translation>Vertausche sie.</translation>
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
        <source>Choose another name.</source>
        <translation>Nimm einen anderen Namen.</translation>
    </message>
    <message>
        <source>Choose another name. Nothing was changed.</source>
        <translation>Wähl einen anderen Namen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Choose fewer.</source>
        <translation>Wähle weniger aus.</translation>
    </message>
    <message>
        <source>Choose less, or ask for a yes.</source>
        <translation>Nimm weniger, oder frag nach einem Ja.</translation>
    </message>
    <message>
        <source>Choose one of at least {shortest} characters; a few words are best.</source>
        <translation>Wähle eine mit mindestens {shortest} Zeichen; am besten ein paar Wörter.</translation>
    </message>
    <message>
        <source>Choose one of these.</source>
        <translation>Wähl eins davon.</translation>
    </message>
    <message>
        <source>Choose one that is shown.</source>
        <translation>Wähle etwas, das zu sehen ist.</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>Wähle eine.</translation>
    </message>
    <message>
        <source>Choose somebody who is here.</source>
        <translation>Nimm jemanden, der da ist.</translation>
    </message>
    <message>
        <source>Choose somebody who leads here.</source>
        <translation>Wähl jemanden, der hier leitet.</translation>
    </message>
    <message>
        <source>Choose what you want to do.</source>
        <translation>Wähl, was du tun willst.</translation>
    </message>
    <message>
        <source>Close it: chmod 600 {file}</source>
        <translation>Verschließe sie: chmod 600 {file}</translation>
    </message>
    <message>
        <source>Complete the rule.</source>
        <translation>Ergänze die Regel.</translation>
    </message>
    <message>
        <source>Copy it again, from agentdesk1. to its end.</source>
        <translation>Kopiere ihn noch einmal, von agentdesk1. bis zu seinem Ende.</translation>
    </message>
    <message>
        <source>Correct it, or name the columns in the mapping&apos;s [file] table.</source>
        <translation>Korrigiere sie, oder nenne die Spalten in der Tabelle [file] der Zuordnung.</translation>
    </message>
    <message>
        <source>Correct it; the version in force stays.</source>
        <translation>Bring es in Ordnung; die geltende Fassung bleibt.</translation>
    </message>
    <message>
        <source>Correct records in the mapping&apos;s [file] table, or leave it out.</source>
        <translation>Korrigiere records in der Tabelle [file] der Zuordnung, oder lass es weg.</translation>
    </message>
    <message>
        <source>Correct that place, or put the last good version back.</source>
        <translation>Korrigiere diese Stelle, oder setz die letzte gute Fassung wieder ein.</translation>
    </message>
    <message>
        <source>Correct that place; resources/mappings/README.md has an example.</source>
        <translation>Korrigiere diese Stelle; in resources/mappings/README.md steht ein Beispiel.</translation>
    </message>
    <message>
        <source>Correct that place; the help has an example of a situation.</source>
        <translation>Korrigiere diese Stelle; in der Hilfe steht ein Beispiel einer Situation.</translation>
    </message>
    <message>
        <source>Correct the cell, or what the fact can be.</source>
        <translation>Korrigiere die Zelle, oder was die Angabe sein kann.</translation>
    </message>
    <message>
        <source>Correct the file; until then none of it is used.</source>
        <translation>Korrigiere die Datei; bis dahin gilt nichts daraus.</translation>
    </message>
    <message>
        <source>Correct the name, or add its table.</source>
        <translation>Korrigiere den Namen, oder füge die Tabelle hinzu.</translation>
    </message>
    <message>
        <source>Correct these first, and check again.</source>
        <translation>Korrigiere erst diese, und prüf noch einmal.</translation>
    </message>
    <message>
        <source>Correct what was found; the version in force stays.</source>
        <translation>Berichtige, was gefunden wurde; was gilt, bleibt.</translation>
    </message>
    <message>
        <source>Customers are hidden: the clock of this computer was set back.</source>
        <translation>Hier wird gerade niemand gezeigt: Die Uhr dieses Rechners wurde zurückgestellt.</translation>
    </message>
    <message>
        <source>Customers are hidden: this desk has not met the hub for more than {days} days.</source>
        <translation>Hier wird gerade niemand gezeigt: Dieser Arbeitsplatz hat den Hub seit mehr als {days} Tagen nicht erreicht.</translation>
    </message>
    <message>
        <source>Declare it in the same.</source>
        <translation>Gib beides in derselben Einheit an.</translation>
    </message>
    <message>
        <source>Declare it under [facts], or correct the name.</source>
        <translation>Führe sie unter [facts] auf, oder korrigiere den Namen.</translation>
    </message>
    <message>
        <source>Declare this fact as a duration and {since} as a date.</source>
        <translation>Gib diese Angabe als duration an und {since} als date.</translation>
    </message>
    <message>
        <source>Do it again: some room was kept for that. Then make more on the disk.</source>
        <translation>Noch einmal: Etwas Platz war dafür zurückgelegt. Dann auf dem Datenträger mehr schaffen.</translation>
    </message>
    <message>
        <source>Do it, or say that they did not want it.</source>
        <translation>Tu es, oder sag, dass es nicht gewünscht war.</translation>
    </message>
    <message>
        <source>Enrol it again: agent-desk enrol CODE.</source>
        <translation>Melde ihn neu an: agent-desk enrol CODE.</translation>
    </message>
    <message>
        <source>Exactly {value} of {column} is in no row.</source>
        <translation>Genau {value} bei {column} steht in keiner Zeile.</translation>
    </message>
    <message>
        <source>Exactly {value} of {column} is in two rows: {left} and {right}.</source>
        <translation>Genau {value} bei {column} steht in zwei Zeilen: {left} und {right}.</translation>
    </message>
    <message>
        <source>Export it again as DMN 1.3.</source>
        <translation>Exportiere die Datei noch einmal als DMN 1.3.</translation>
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
        <source>Finish this one; at most one can wait.</source>
        <translation>Schließe diesen ab; es kann nur einer warten.</translation>
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
        <source>Gaps and overlaps were not looked for: {inputs} tells too many members apart.</source>
        <translation>Nach Lücken und Überschneidungen wurde nicht gesucht: {inputs} unterscheidet zu viele Werte.</translation>
    </message>
    <message>
        <source>Give each a key of its own; until then it has its usual one.</source>
        <translation>Gib jedem eine eigene Taste; bis dahin gilt die übliche.</translation>
    </message>
    <message>
        <source>Give each its own name, or take one out.</source>
        <translation>Gib jedem einen eigenen Namen, oder nimm eins heraus.</translation>
    </message>
    <message>
        <source>Give it a short name.</source>
        <translation>Gib ihr einen kurzen Namen.</translation>
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
        <source>Hand it over with --pin-stdin.</source>
        <translation>Gib sie mit --pin-stdin weiter.</translation>
    </message>
    <message>
        <source>If many rows have one key, leave the key out, or group them in [file].</source>
        <translation>Wenn viele Zeilen denselben Schlüssel haben, lass ihn weg, oder fass sie in [file] zusammen.</translation>
    </message>
    <message>
        <source>If that is meant, run agent-desk sync --once --accept-removals.</source>
        <translation>Wenn das so gemeint ist: agent-desk sync --once --accept-removals.</translation>
    </message>
    <message>
        <source>In the mapping {file}, {place}: {wrong}.</source>
        <translation>In der Zuordnung {file}, {place}: {wrong}.</translation>
    </message>
    <message>
        <source>In {file}, keys names {command}, which is no command.</source>
        <translation>In {file} nennt keys {command}; das ist kein Befehl.</translation>
    </message>
    <message>
        <source>In {file}, keys.{command} = &quot;{key}&quot; is no key that can be read.</source>
        <translation>In {file} ist keys.{command} = &quot;{key}&quot; keine lesbare Taste.</translation>
    </message>
    <message>
        <source>In {file}, keys.{command} = &quot;{key}&quot; is the key of {other} too.</source>
        <translation>In {file} ist keys.{command} = &quot;{key}&quot; auch die Taste von {other}.</translation>
    </message>
    <message>
        <source>In {file}, keys.{command} = &quot;{key}&quot; must stay free: it writes, or the system, a field or an input method needs it.</source>
        <translation>In {file} muss keys.{command} = &quot;{key}&quot; frei bleiben: Diese Taste schreibt, oder das System, ein Feld oder eine Eingabemethode braucht sie.</translation>
    </message>
    <message>
        <source>In {file}, keys.{command} cannot be changed: the page itself takes {key}.</source>
        <translation>In {file} lässt sich keys.{command} nicht ändern: Die Seite selbst nimmt {key}.</translation>
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
        <source>In {file}, the link &quot;{name}&quot; asks for {place}, which is not known.</source>
        <translation>In {file} fragt der Link „{name}“ nach {place}; das ist nicht bekannt.</translation>
    </message>
    <message>
        <source>In {file}, the link &quot;{name}&quot; is no https address.</source>
        <translation>In {file} ist der Link „{name}“ keine https-Adresse.</translation>
    </message>
    <message>
        <source>In {file}, the moment “{code}” is not understood.</source>
        <translation>In {file} ist der Moment „{code}“ nicht verständlich.</translation>
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
        <source>It cannot be printed here.</source>
        <translation>Hier lässt es sich nicht drucken.</translation>
    </message>
    <message>
        <source>It could not be written into {folder}.</source>
        <translation>In {folder} ließ es sich nicht schreiben.</translation>
    </message>
    <message>
        <source>It ends before it begins.</source>
        <translation>Es endet, bevor es beginnt.</translation>
    </message>
    <message>
        <source>It has: {kinds}.</source>
        <translation>Es gibt: {kinds}.</translation>
    </message>
    <message>
        <source>It has: {names}.</source>
        <translation>Es gibt: {names}.</translation>
    </message>
    <message>
        <source>It is not said how much there can be for {values}.</source>
        <translation>Es ist nicht gesagt, wie viel es für {values} geben kann.</translation>
    </message>
    <message>
        <source>It is not said how much there can be.</source>
        <translation>Es ist nicht gesagt, wie viel es geben kann.</translation>
    </message>
    <message>
        <source>It is not said how they leave.</source>
        <translation>Es ist nicht gesagt, mit welchem Gefühl die Person geht.</translation>
    </message>
    <message>
        <source>It is not said up to how much.</source>
        <translation>Es ist nicht gesagt, bis zu wie viel.</translation>
    </message>
    <message>
        <source>It is not said what is counted together.</source>
        <translation>Es ist nicht gesagt, was zusammengezählt wird.</translation>
    </message>
    <message>
        <source>It is not said what this is decided on.</source>
        <translation>Es ist nicht gesagt, worüber entschieden wird.</translation>
    </message>
    <message>
        <source>It is not said what was changed.</source>
        <translation>Es ist nicht gesagt, was geändert wurde.</translation>
    </message>
    <message>
        <source>It is not said which version it ended in.</source>
        <translation>Es fehlt, zu welcher Fassung es geführt hat.</translation>
    </message>
    <message>
        <source>It is not said whom to ask.</source>
        <translation>Es ist nicht gesagt, wer gefragt wird.</translation>
    </message>
    <message>
        <source>It is one line of 1 to {longest} characters.</source>
        <translation>Erlaubt ist eine Zeile mit 1 bis {longest} Zeichen.</translation>
    </message>
    <message>
        <source>It is small letters, digits and underscores, has a name, and critical_days is a whole number.</source>
        <translation>Er besteht aus kleinen Buchstaben, Ziffern und Unterstrichen, hat einen Namen, und critical_days ist eine ganze Zahl.</translation>
    </message>
    <message>
        <source>It may have been taken back.</source>
        <translation>Vielleicht wurde sie zurückgenommen.</translation>
    </message>
    <message>
        <source>It stays when they are gone: say for example “asked by letter”.</source>
        <translation>Er bleibt, wenn sie gelöscht sind: Schreib zum Beispiel „brieflich verlangt“.</translation>
    </message>
    <message>
        <source>Its certificate must name this host and come from a CA known here. Nothing was sent.</source>
        <translation>Sein Zertifikat muss diesen Rechner nennen und von einer hier bekannten CA stammen. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Its columns are {columns}. Correct the name, or write {{{column}?}} if it may be missing; if the file has no header line, name its columns in [file].</source>
        <translation>Ihre Spalten sind {columns}. Korrigiere den Namen, oder schreib {{{column}?}}, wenn die Spalte fehlen darf; hat die Datei keine Kopfzeile, nenne die Spalten in [file].</translation>
    </message>
    <message>
        <source>Join one with agent-desk enrol CODE, or share with sync --file DIR.</source>
        <translation>Melde ihn mit agent-desk enrol CODE an, oder teile mit sync --file DIR.</translation>
    </message>
    <message>
        <source>Keep a copy of it and restore a backup. Nothing was changed.</source>
        <translation>Hebe eine Kopie davon auf, und spiel eine Sicherung zurück. Geändert ist nichts.</translation>
    </message>
    <message>
        <source>Known are: {values}.</source>
        <translation>Bekannt sind: {values}.</translation>
    </message>
    <message>
        <source>Leave it out of one of them: &lt; or &gt; in place of &lt;= or &gt;=.</source>
        <translation>Lass es in einer davon weg: &lt; oder &gt; statt &lt;= oder &gt;=.</translation>
    </message>
    <message>
        <source>Let somebody else lead first.</source>
        <translation>Lass erst jemand anders leiten.</translation>
    </message>
    <message>
        <source>Log how it really was.</source>
        <translation>Aufschreiben, wie es wirklich war.</translation>
    </message>
    <message>
        <source>Look again at what you may decide.</source>
        <translation>Sieh noch einmal nach, was du entscheiden darfst.</translation>
    </message>
    <message>
        <source>Look again: something has changed, or is not checked yet.</source>
        <translation>Sieh noch einmal nach: Etwas hat sich geändert oder ist noch nicht geprüft.</translation>
    </message>
    <message>
        <source>Look at --from and --to.</source>
        <translation>Sieh dir --from und --to an.</translation>
    </message>
    <message>
        <source>Look at a calendar.</source>
        <translation>Sieh im Kalender nach.</translation>
    </message>
    <message>
        <source>Look at both. PGPASSWORD or a .pgpass file can hold the password.</source>
        <translation>Prüf beides. PGPASSWORD oder eine Datei .pgpass kann das Passwort enthalten.</translation>
    </message>
    <message>
        <source>Look at its rule, and at what is not checked yet.</source>
        <translation>Sieh die Regel an, und was noch nicht geprüft ist.</translation>
    </message>
    <message>
        <source>Look at its window. If it hangs, end it and start it again; nothing is lost.</source>
        <translation>Schau in sein Fenster. Wenn es hängt, beende es und starte es neu; verloren ist nichts.</translation>
    </message>
    <message>
        <source>Look at the address, the network and the firewall, and whether the server runs.</source>
        <translation>Prüf Adresse, Netz und Firewall, und ob der Server läuft.</translation>
    </message>
    <message>
        <source>Look at the hub.</source>
        <translation>Sieh nach dem Hub.</translation>
    </message>
    <message>
        <source>Look at the printer, then print again.</source>
        <translation>Nach dem Drucker sehen und noch einmal drucken.</translation>
    </message>
    <message>
        <source>Look at what becomes different now, then publish again.</source>
        <translation>Sieh nach, was jetzt anders wird, und veröffentliche dann noch einmal.</translation>
    </message>
    <message>
        <source>Look at what is still ours to clear.</source>
        <translation>Sieh nach, was noch bei uns liegt.</translation>
    </message>
    <message>
        <source>Look whether it is there and may be read.</source>
        <translation>Sieh nach, ob es die Datei gibt und ob sie gelesen werden darf.</translation>
    </message>
    <message>
        <source>Make it first: createdb agent_desk</source>
        <translation>Leg sie zuerst an: createdb agent_desk</translation>
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
        <source>Make room there, or let yourself write there, then print again.</source>
        <translation>Dort Platz schaffen oder das Recht zu schreiben, und noch einmal drucken.</translation>
    </message>
    <message>
        <source>Make room there, or let yourself write there, then try again.</source>
        <translation>Schaffe dort Platz oder gib dir dort Schreibrecht, dann versuch es noch einmal.</translation>
    </message>
    <message>
        <source>Make that place yours to write to, or name another one with --data-dir.</source>
        <translation>Sorg dafür, dass du dort schreiben darfst, oder nenne mit --data-dir einen anderen Ort.</translation>
    </message>
    <message>
        <source>Move it up, narrow the others, or take it out.</source>
        <translation>Schieb sie nach oben, fass die anderen enger, oder nimm sie heraus.</translation>
    </message>
    <message>
        <source>Name a .toml or .dmn file, or a folder with some.</source>
        <translation>Nenne eine Datei mit .toml oder .dmn, oder einen Ordner mit solchen.</translation>
    </message>
    <message>
        <source>Name a fact, or one of: amount, most, due, earliest, subject, agent, lead.</source>
        <translation>Nenne eine Angabe oder eins von: amount, most, due, earliest, subject, agent, lead.</translation>
    </message>
    <message>
        <source>Name an empty database. Nothing was changed.</source>
        <translation>Nenn eine leere Datenbank. Nichts wurde geändert.</translation>
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
        <source>Name it, such as the order&apos;s number.</source>
        <translation>Nenn es, etwa die Bestellnummer.</translation>
    </message>
    <message>
        <source>Name one by the id. Nothing was erased.</source>
        <translation>Nenn eine Person mit ihrer Kennung. Nichts wurde gelöscht.</translation>
    </message>
    <message>
        <source>Name one with --by &quot;NAME&quot;, written as at the desk. Nothing was erased.</source>
        <translation>Nenn sie mit --by &quot;NAME&quot;, geschrieben wie am Arbeitsplatz. Nichts wurde gelöscht.</translation>
    </message>
    <message>
        <source>Name one with --zone.</source>
        <translation>Nenne eine mit --zone.</translation>
    </message>
    <message>
        <source>Name the file of the CA&apos;s certificate; its key stays where it is.</source>
        <translation>Nenn die Datei mit dem Zertifikat der CA; ihr Schlüssel bleibt, wo er ist.</translation>
    </message>
    <message>
        <source>Name the primary; with several hosts add target_session_attrs=read-write.</source>
        <translation>Nenn den Primärserver; bei mehreren Rechnern mit target_session_attrs=read-write.</translation>
    </message>
    <message>
        <source>Narrow one of them, or set hit to any.</source>
        <translation>Fass eine davon enger, oder setz hit auf any.</translation>
    </message>
    <message>
        <source>Narrow one of them, or set hit to first or priority if one is to win.</source>
        <translation>Fass eine davon enger, oder setz hit auf first oder priority, wenn eine vorgehen soll.</translation>
    </message>
    <message>
        <source>No decision table could be read in {version}.</source>
        <translation>In {version} konnte keine Entscheidungstabelle gelesen werden.</translation>
    </message>
    <message>
        <source>No decision table could be read.</source>
        <translation>Keine Entscheidungstabelle ließ sich lesen.</translation>
    </message>
    <message>
        <source>No file was written.</source>
        <translation>Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>No lead of this name is here.</source>
        <translation>Eine Leitung dieses Namens gibt es hier nicht.</translation>
    </message>
    <message>
        <source>No row looks at this input.</source>
        <translation>Keine Zeile sieht diese Eingabe an.</translation>
    </message>
    <message>
        <source>No row says what holds for this customer.</source>
        <translation>Keine Zeile sagt, was für diese Person gilt.</translation>
    </message>
    <message>
        <source>No table asks for this fact.</source>
        <translation>Keine Tabelle fragt nach dieser Angabe.</translation>
    </message>
    <message>
        <source>Nobody can meet this row: {column} cannot have such a value.</source>
        <translation>Auf diese Zeile passt niemand: {column} kann einen solchen Wert nicht haben.</translation>
    </message>
    <message>
        <source>Nobody can say yes to “{what}” as it stands.</source>
        <translation>Zu „{what}“ kann so niemand Ja sagen.</translation>
    </message>
    <message>
        <source>Nobody declared the fact “{name}”.</source>
        <translation>Die Angabe „{name}“ ist nirgends aufgeführt.</translation>
    </message>
    <message>
        <source>Nobody fits {typed}.</source>
        <translation>Zu {typed} passt niemand.</translation>
    </message>
    <message>
        <source>Nobody hands over to themselves.</source>
        <translation>An sich selbst übergibt niemand.</translation>
    </message>
    <message>
        <source>Nobody has said yes yet.</source>
        <translation>Noch hat niemand Ja gesagt.</translation>
    </message>
    <message>
        <source>Nobody has to be asked.</source>
        <translation>Dafür muss niemand gefragt werden.</translation>
    </message>
    <message>
        <source>Nobody here is a lead.</source>
        <translation>Hier leitet niemand.</translation>
    </message>
    <message>
        <source>Nobody is here to ask for the PIN.</source>
        <translation>Hier ist niemand, nach dessen PIN gefragt werden könnte.</translation>
    </message>
    <message>
        <source>Nobody is here to ask once more.</source>
        <translation>Niemand ist da, um noch einmal zu fragen.</translation>
    </message>
    <message>
        <source>Nobody is open here.</source>
        <translation>Hier ist niemand geöffnet.</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Niemand ist angemeldet.</translation>
    </message>
    <message>
        <source>Nobody may go beyond this.</source>
        <translation>Darüber darf niemand hinausgehen.</translation>
    </message>
    <message>
        <source>Nobody of this name works here.</source>
        <translation>Hier arbeitet niemand mit diesem Namen.</translation>
    </message>
    <message>
        <source>Nobody says yes to themselves.</source>
        <translation>Sich selbst sagt niemand Ja.</translation>
    </message>
    <message>
        <source>Nobody signs in here without a PIN.</source>
        <translation>Ohne PIN meldet sich hier niemand an.</translation>
    </message>
    <message>
        <source>Nobody was asked for this.</source>
        <translation>Danach wurde niemand gefragt.</translation>
    </message>
    <message>
        <source>Nobody would lead here.</source>
        <translation>Dann würde hier niemand leiten.</translation>
    </message>
    <message>
        <source>Nothing can stand at “{name}” in this text.</source>
        <translation>Für „{name}“ lässt sich in diesem Text nichts einsetzen.</translation>
    </message>
    <message>
        <source>Nothing goes out from here without a PIN.</source>
        <translation>Ohne PIN geht von hier nichts hinaus.</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation>Es ist nichts gewählt.</translation>
    </message>
    <message>
        <source>Nothing lies in {written}.</source>
        <translation>In {written} liegt nichts.</translation>
    </message>
    <message>
        <source>Nothing was erased.</source>
        <translation>Nichts wurde gelöscht.</translation>
    </message>
    <message>
        <source>Only a duration can be counted, and only from a date or a moment.</source>
        <translation>Zählen lässt sich nur eine Dauer, und nur ab einem Tag oder Zeitpunkt.</translation>
    </message>
    <message>
        <source>Only a lead can erase a person, and it has to be said which.</source>
        <translation>Nur eine Leitung kann jemanden löschen, und es muss gesagt sein, welche.</translation>
    </message>
    <message>
        <source>Only a lead can publish.</source>
        <translation>Nur wer leitet, kann veröffentlichen.</translation>
    </message>
    <message>
        <source>Only tables of Agent Desk can become a policy.</source>
        <translation>Nur Tabellen von Agent Desk können Regeln werden.</translation>
    </message>
    <message>
        <source>Only the first {most} rows were read.</source>
        <translation>Nur die ersten {most} Zeilen wurden gelesen.</translation>
    </message>
    <message>
        <source>Only the settings of the whole machine can lock a key.</source>
        <translation>Nur die Einstellungen für den ganzen Computer können eine Einstellung festschreiben.</translation>
    </message>
    <message>
        <source>Only they can go on.</source>
        <translation>Nur diese Person kann weitermachen.</translation>
    </message>
    <message>
        <source>Only unary tests of S-FEEL with literals can be read.</source>
        <translation>Lesen lassen sich nur einstellige Tests von S-FEEL mit festen Werten.</translation>
    </message>
    <message>
        <source>Open the desk once, or name one with --data-dir.</source>
        <translation>Öffne Agent Desk einmal, oder nenne eines mit --data-dir.</translation>
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
        <source>Publish all its files together.</source>
        <translation>Veröffentliche alle Dateien zusammen.</translation>
    </message>
    <message>
        <source>Publish it first, then choose it here.</source>
        <translation>Veröffentliche es zuerst, dann wähle es hier.</translation>
    </message>
    <message>
        <source>Publish the change first, then choose it.</source>
        <translation>Veröffentliche zuerst die Änderung, dann wähle sie.</translation>
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
        <source>Put several files in a folder.</source>
        <translation>Leg mehrere Dateien in einen Ordner.</translation>
    </message>
    <message>
        <source>Put the key back from a backup. The ledger is untouched.</source>
        <translation>Hol den Schlüssel aus einer Sicherung zurück. Das Journal ist unberührt.</translation>
    </message>
    <message>
        <source>Put the stick in, or name the folder that is shared.</source>
        <translation>Steck den Stick ein, oder nenne den gemeinsamen Ordner.</translation>
    </message>
    <message>
        <source>Raise the limit, or lower the amount.</source>
        <translation>Setz das Limit höher, oder den Betrag niedriger.</translation>
    </message>
    <message>
        <source>Ring them now.</source>
        <translation>Ruf jetzt an.</translation>
    </message>
    <message>
        <source>Ring them, and read these three lines out.</source>
        <translation>Ruf an, und lies diese drei Zeilen vor.</translation>
    </message>
    <message>
        <source>Rule {rule} of {table} has not one entry for each column.</source>
        <translation>Regel {rule} von {table} hat nicht zu jeder Spalte einen Eintrag.</translation>
    </message>
    <message>
        <source>Rule {rule} of {table}, input {input}: {reason}</source>
        <translation>Regel {rule} von {table}, Eingabe {input}: {reason}</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>Speichere sie als UTF-8.</translation>
    </message>
    <message>
        <source>Say --yes if it is meant. Nothing was erased.</source>
        <translation>Gib --yes an, wenn es so gemeint ist. Nichts wurde gelöscht.</translation>
    </message>
    <message>
        <source>Say encoding = &quot;{other}&quot; in the mapping&apos;s [file] table.</source>
        <translation>Schreib encoding = &quot;{other}&quot; in die Tabelle [file] der Zuordnung.</translation>
    </message>
    <message>
        <source>Say goodbye to them first.</source>
        <translation>Verabschiede dich erst.</translation>
    </message>
    <message>
        <source>Say goodbye; what is new starts with a new customer.</source>
        <translation>Verabschiede dich; was neu ist, beginnt mit einer neuen Person.</translation>
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
        <source>Say it as in “3 August”.</source>
        <translation>Sag es wie in „3. August“.</translation>
    </message>
    <message>
        <source>Say it as in “tomorrow 9:00”.</source>
        <translation>Sage sie wie in „morgen 9:00“.</translation>
    </message>
    <message>
        <source>Say it in fewer words, or in two parts.</source>
        <translation>Sag es kürzer oder in zwei Teilen.</translation>
    </message>
    <message>
        <source>Say it, or that you could not tell.</source>
        <translation>Sage es, oder dass du es nicht erkennen konntest.</translation>
    </message>
    <message>
        <source>Say one that is still to come.</source>
        <translation>Nenne eine, die noch kommt.</translation>
    </message>
    <message>
        <source>Say one that lies behind.</source>
        <translation>Nenne einen, der hinter uns liegt.</translation>
    </message>
    <message>
        <source>Say that they do not want calls.</source>
        <translation>Sag, dass keine Anrufe gewünscht sind.</translation>
    </message>
    <message>
        <source>Say them as in “yesterday”, “this week” or “3 to 9 August”.</source>
        <translation>Schreib sie wie „gestern“, „diese Woche“ oder „3. bis 9. August“.</translation>
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
        <source>Say which one with --lead.</source>
        <translation>Sag mit --lead, wer gemeint ist.</translation>
    </message>
    <message>
        <source>Say which with --branch. Nothing was changed.</source>
        <translation>Sag mit --branch, welche gemeint ist. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Say who sees to it from now on.</source>
        <translation>Sag, wer sich von jetzt an darum kümmert.</translation>
    </message>
    <message>
        <source>Say who you are first.</source>
        <translation>Sag zuerst, wer du bist.</translation>
    </message>
    <message>
        <source>Say why it is right for them.</source>
        <translation>Sag, warum es hier richtig ist.</translation>
    </message>
    <message>
        <source>Say with --by who publishes.</source>
        <translation>Sag mit --by, wer veröffentlicht.</translation>
    </message>
    <message>
        <source>Say yes as a lead.</source>
        <translation>Sag Ja als Teamleitung.</translation>
    </message>
    <message>
        <source>See that you may write there and that there is room. Nothing is lost.</source>
        <translation>Sieh nach, ob du dort schreiben darfst und ob Platz ist. Nichts ist verloren.</translation>
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
        <source>Set it right, or bring it on line once. Until then start with the name they say.</source>
        <translation>Stell sie richtig, oder bring den Arbeitsplatz einmal ans Netz. Bis dahin fang mit dem Namen an, den sie nennen.</translation>
    </message>
    <message>
        <source>Set the clock, or say the time with its date and year.</source>
        <translation>Stell die Uhr, oder nenne die Zeit mit Datum und Jahr.</translation>
    </message>
    <message>
        <source>Set your PIN anew: what was sealed to you before stays closed.</source>
        <translation>Setz deine PIN neu: Was vorher für dich versiegelt wurde, bleibt zu.</translation>
    </message>
    <message>
        <source>Set your own with it first.</source>
        <translation>Leg damit zuerst deine eigene fest.</translation>
    </message>
    <message>
        <source>Set yours first.</source>
        <translation>Setz zuerst deine.</translation>
    </message>
    <message>
        <source>Several branches have a desk called {name}: {branches}.</source>
        <translation>Mehrere Filialen haben einen Arbeitsplatz namens {name}: {branches}.</translation>
    </message>
    <message>
        <source>Several fit {typed}: {those}.</source>
        <translation>Zu {typed} passen mehrere: {those}.</translation>
    </message>
    <message>
        <source>Several leads are here.</source>
        <translation>Hier gibt es mehrere Leitungen.</translation>
    </message>
    <message>
        <source>Several leads work here: {names}.</source>
        <translation>Hier arbeiten mehrere Teamleitungen: {names}.</translation>
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
        <source>Somebody else asked this.</source>
        <translation>Das hat jemand anderes gefragt.</translation>
    </message>
    <message>
        <source>Somebody is asked this already.</source>
        <translation>Danach ist schon jemand gefragt.</translation>
    </message>
    <message>
        <source>Something is still promised, still to be made good, or waited for from them.</source>
        <translation>Es ist noch etwas zugesagt oder gutzumachen, oder jemand wartet auf sie.</translation>
    </message>
    <message>
        <source>Something is talked through with a lead.</source>
        <translation>Besprochen wird etwas mit einer Leitung.</translation>
    </message>
    <message>
        <source>Split it, or use fewer inputs.</source>
        <translation>Teile sie, oder nimm weniger Eingaben.</translation>
    </message>
    <message>
        <source>Split the table.</source>
        <translation>Teile die Tabelle.</translation>
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
        <source>Stop one of them.</source>
        <translation>Beende einen davon.</translation>
    </message>
    <message>
        <source>Take Ctrl with another letter, Ctrl and Shift with one, or F2 to F12.</source>
        <translation>Nimm Strg mit einem anderen Buchstaben, Strg und Umschalt mit einem, oder F2 bis F12.</translation>
    </message>
    <message>
        <source>Take another.</source>
        <translation>Nimm eine andere.</translation>
    </message>
    <message>
        <source>Take at least six digits or letters; a sentence is fine, too.</source>
        <translation>Nimm mindestens sechs Ziffern oder Buchstaben; auch ein Satz ist gut.</translation>
    </message>
    <message>
        <source>Take it away and enrol again with a new code. The ledger is untouched.</source>
        <translation>Entferne sie und melde den Arbeitsplatz mit einem neuen Code wieder an. Das Journal ist unberührt.</translation>
    </message>
    <message>
        <source>Take it into the row before or after: &lt;= or &gt;= in place of &lt; or &gt;.</source>
        <translation>Nimm es in die Zeile davor oder danach auf: &lt;= oder &gt;= statt &lt; oder &gt;.</translation>
    </message>
    <message>
        <source>Take it out of inputs, or use it in a row.</source>
        <translation>Nimm sie aus inputs heraus, oder verwende sie in einer Zeile.</translation>
    </message>
    <message>
        <source>Take it out of the order of offers.</source>
        <translation>Nimm sie aus der Reihenfolge der Angebote heraus.</translation>
    </message>
    <message>
        <source>Take out names, numbers and addresses.</source>
        <translation>Nimm Namen, Nummern und Adressen heraus.</translation>
    </message>
    <message>
        <source>Take that back first.</source>
        <translation>Nimm das zuerst zurück.</translation>
    </message>
    <message>
        <source>Take the line out, or ask who looks after this machine.</source>
        <translation>Nimm die Zeile heraus, oder frag, wer sich um diesen Computer kümmert.</translation>
    </message>
    <message>
        <source>Take the line out.</source>
        <translation>Nimm die Zeile heraus.</translation>
    </message>
    <message>
        <source>That is another name.</source>
        <translation>Das ist ein anderer Name.</translation>
    </message>
    <message>
        <source>That is not the passphrase of this profile.</source>
        <translation>Das ist nicht die Passphrase dieses Profils.</translation>
    </message>
    <message>
        <source>That was wrong several times.</source>
        <translation>Das war mehrmals falsch.</translation>
    </message>
    <message>
        <source>The PDF could not be written into {folder}.</source>
        <translation>Das PDF konnte nicht in {folder} geschrieben werden.</translation>
    </message>
    <message>
        <source>The SQLite library here is {version}, too old to be trusted with the ledger.</source>
        <translation>Die SQLite-Bibliothek hier ist {version}, zu alt, um ihr das Journal anzuvertrauen.</translation>
    </message>
    <message>
        <source>The braces of this text do not match.</source>
        <translation>Die geschweiften Klammern dieses Textes passen nicht zusammen.</translation>
    </message>
    <message>
        <source>The branch {branch} has a desk called {name} already.</source>
        <translation>Die Filiale {branch} hat schon einen Arbeitsplatz namens {name}.</translation>
    </message>
    <message>
        <source>The connection to the hub {hub} was lost: {reason}.</source>
        <translation>Die Verbindung zum Hub {hub} ist abgebrochen: {reason}.</translation>
    </message>
    <message>
        <source>The currency of this money is missing.</source>
        <translation>Zu diesem Geld fehlt die Währung.</translation>
    </message>
    <message>
        <source>The directory {path} cannot be made: {reason}.</source>
        <translation>Der Ordner {path} lässt sich nicht anlegen: {reason}.</translation>
    </message>
    <message>
        <source>The disk is full, and this was not saved.</source>
        <translation>Der Datenträger ist voll, und das wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>The end is not after the beginning.</source>
        <translation>Das Ende liegt nicht nach dem Anfang.</translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>Der Export wurde angehalten.</translation>
    </message>
    <message>
        <source>The first line of standard input is not a key.</source>
        <translation>Die erste Zeile der Standardeingabe ist kein Schlüssel.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be used: {reason}.</source>
        <translation>Der Ordner {folder} lässt sich nicht benutzen: {reason}.</translation>
    </message>
    <message>
        <source>The folder {folder} is not there.</source>
        <translation>Der Ordner {folder} ist nicht da.</translation>
    </message>
    <message>
        <source>The goodbye of {name} waits already.</source>
        <translation>Der Abschied von {name} wartet schon.</translation>
    </message>
    <message>
        <source>The header of {file}, line {line}, cannot be read. {reason}</source>
        <translation>Die Kopfzeile von {file}, Zeile {line}, lässt sich nicht lesen. {reason}</translation>
    </message>
    <message>
        <source>The hub does not let this desk in.</source>
        <translation>Der Hub lässt diesen Arbeitsplatz nicht ein.</translation>
    </message>
    <message>
        <source>The hub has no desk called {name}.</source>
        <translation>Der Hub hat keinen Arbeitsplatz namens {name}.</translation>
    </message>
    <message>
        <source>The hub knows every name this desk gives itself.</source>
        <translation>Der Hub kennt jeden Namen, den sich dieser Arbeitsplatz gibt.</translation>
    </message>
    <message>
        <source>The hub needs a newer version of Agent Desk.</source>
        <translation>Der Hub braucht eine neuere Version von Agent Desk.</translation>
    </message>
    <message>
        <source>The hub refuses what this desk sends: {error}.</source>
        <translation>Der Hub lehnt ab, was dieser Arbeitsplatz sendet: {error}.</translation>
    </message>
    <message>
        <source>The hub {hub} cannot be reached: {reason}.</source>
        <translation>Der Hub {hub} ist nicht zu erreichen: {reason}.</translation>
    </message>
    <message>
        <source>The hub {hub} cannot be trusted: {reason}.</source>
        <translation>Dem Hub {hub} kann nicht vertraut werden: {reason}.</translation>
    </message>
    <message>
        <source>The hub {hub} could not do it now: {reason}.</source>
        <translation>Der Hub {hub} konnte es gerade nicht tun: {reason}.</translation>
    </message>
    <message>
        <source>The hub {hub} did not accept the user name or the password.</source>
        <translation>Der Hub {hub} hat Benutzernamen oder Passwort nicht angenommen.</translation>
    </message>
    <message>
        <source>The hub {hub} does not let this user in any more.</source>
        <translation>Der Hub {hub} lässt diesen Benutzer nicht mehr ein.</translation>
    </message>
    <message>
        <source>The hub {hub} has too many connections.</source>
        <translation>Der Hub {hub} hat zu viele Verbindungen.</translation>
    </message>
    <message>
        <source>The hub {hub} lets nobody of this name in from here: {reason}.</source>
        <translation>Der Hub {hub} lässt von hier niemanden dieses Namens ein: {reason}.</translation>
    </message>
    <message>
        <source>The hub {hub} refused: {reason}.</source>
        <translation>Der Hub {hub} hat abgelehnt: {reason}.</translation>
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
        <source>The least is more than the most.</source>
        <translation>Das Mindeste ist mehr als das Höchste.</translation>
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
        <source>The money can go to: {places}.</source>
        <translation>Das Geld kann gehen an: {places}.</translation>
    </message>
    <message>
        <source>The page for the next shift is written as PDF or HTML.</source>
        <translation>Die Seite für die nächste Schicht gibt es als PDF oder HTML.</translation>
    </message>
    <message>
        <source>The password of this desk for the hub is gone.</source>
        <translation>Das Passwort dieses Arbeitsplatzes für den Hub ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The people of this branch are on their way to this desk.</source>
        <translation>Die Leute dieser Filiale sind auf dem Weg zu diesem Arbeitsplatz.</translation>
    </message>
    <message>
        <source>The policy does not refuse “{what}”.</source>
        <translation>Die Richtlinie lehnt „{what}“ nicht ab.</translation>
    </message>
    <message>
        <source>The policy has no decision “{kind}”.</source>
        <translation>Die Regeln kennen keine Entscheidung „{kind}“.</translation>
    </message>
    <message>
        <source>The policy has no fact “{name}”.</source>
        <translation>Die Regeln kennen keine Angabe „{name}“.</translation>
    </message>
    <message>
        <source>The policy in force has no decision “{kind}”.</source>
        <translation>Die geltende Richtlinie kennt keine Entscheidung „{kind}“.</translation>
    </message>
    <message>
        <source>The policy {file} cannot be read: {reason}.</source>
        <translation>Die Regeln in {file} lassen sich nicht lesen: {reason}.</translation>
    </message>
    <message>
        <source>The question was given up.</source>
        <translation>Die Frage wurde aufgegeben.</translation>
    </message>
    <message>
        <source>The reason is missing, or names the person.</source>
        <translation>Der Grund fehlt, oder er nennt die Person.</translation>
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
        <source>The server&apos;s pg_hba.conf needs a line for it, with hostssl and scram-sha-256.</source>
        <translation>Die pg_hba.conf des Servers braucht dafür eine Zeile, mit hostssl und scram-sha-256.</translation>
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
        <source>The system keyring did not keep the desk&apos;s password.</source>
        <translation>Der Schlüsselbund des Systems hat das Passwort des Arbeitsplatzes nicht behalten.</translation>
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
        <source>The table {table} has no output called verdict.</source>
        <translation>Die Tabelle {table} hat keine Ausgabe namens verdict.</translation>
    </message>
    <message>
        <source>The type of this fact is missing.</source>
        <translation>Zu dieser Angabe fehlt die Art.</translation>
    </message>
    <message>
        <source>Their words are missing.</source>
        <translation>Die eigenen Worte fehlen.</translation>
    </message>
    <message>
        <source>There are more overlaps than are told here.</source>
        <translation>Es gibt mehr Überschneidungen, als hier stehen.</translation>
    </message>
    <message>
        <source>There are no prompts in {folder}.</source>
        <translation>In {folder} sind keine Hinweise.</translation>
    </message>
    <message>
        <source>There are no {topic} in {folder}.</source>
        <translation>In {folder} gibt es keine {topic}.</translation>
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
        <source>There is a version {version} already.</source>
        <translation>Eine Fassung {version} gibt es schon.</translation>
    </message>
    <message>
        <source>There is no decision in this policy.</source>
        <translation>In dieser Richtlinie steht keine Entscheidung.</translation>
    </message>
    <message>
        <source>There is no decision “{kind}”.</source>
        <translation>Eine Entscheidung „{kind}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no policy file at {place}.</source>
        <translation>Unter {place} ist keine Datei mit Regeln.</translation>
    </message>
    <message>
        <source>There is no screen to show a window on.</source>
        <translation>Es gibt keinen Bildschirm für ein Fenster.</translation>
    </message>
    <message>
        <source>There is no such case.</source>
        <translation>Diesen Fall gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such database on the hub {hub}: {reason}.</source>
        <translation>Auf dem Hub {hub} gibt es diese Datenbank nicht: {reason}.</translation>
    </message>
    <message>
        <source>There is no such day.</source>
        <translation>Diesen Tag gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such talk of yours.</source>
        <translation>Ein solches Gespräch von dir gibt es nicht.</translation>
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
        <source>There is no text to take out.</source>
        <translation>Es gibt keinen Text, der herauszunehmen wäre.</translation>
    </message>
    <message>
        <source>There is no version or file {version}.</source>
        <translation>Es gibt keine Fassung oder Datei {version}.</translation>
    </message>
    <message>
        <source>There is no version {version}.</source>
        <translation>Es gibt keine Fassung {version}.</translation>
    </message>
    <message>
        <source>There is not exactly one person called {name} here.</source>
        <translation>Hier heißt nicht genau eine Person {name}.</translation>
    </message>
    <message>
        <source>There is nothing in {columns}, which the mapping needs for {place}.</source>
        <translation>In {columns} steht nichts; die Zuordnung braucht es für {place}.</translation>
    </message>
    <message>
        <source>There is nothing to carry out.</source>
        <translation>Hier ist nichts auszuführen.</translation>
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
        <source>These are no days.</source>
        <translation>Das sind keine Tage.</translation>
    </message>
    <message>
        <source>These are too many for one day.</source>
        <translation>Das sind zu viele für einen Tag.</translation>
    </message>
    <message>
        <source>These words are not here any more.</source>
        <translation>Diese Worte sind nicht mehr hier.</translation>
    </message>
    <message>
        <source>They are yours if you ring them.</source>
        <translation>Wenn du anrufst, kümmerst du dich selbst darum.</translation>
    </message>
    <message>
        <source>They can be confirmed by: {facts}.</source>
        <translation>Bestätigen lässt sich die Person durch: {facts}.</translation>
    </message>
    <message>
        <source>They come first: wait a moment, and choose your name.</source>
        <translation>Sie kommen zuerst: Wart einen Moment, und wähl deinen Namen.</translation>
    </message>
    <message>
        <source>They may have been taken back.</source>
        <translation>Vielleicht wurden sie zurückgenommen.</translation>
    </message>
    <message>
        <source>They set one first.</source>
        <translation>Erst muss eine gesetzt werden.</translation>
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
        <source>This cannot be published: {row}: {problem}</source>
        <translation>Das lässt sich nicht veröffentlichen: {row}: {problem}</translation>
    </message>
    <message>
        <source>This cannot be set right.</source>
        <translation>Das lässt sich nicht richtigstellen.</translation>
    </message>
    <message>
        <source>This cannot be taken back any more.</source>
        <translation>Das lässt sich nicht mehr zurücknehmen.</translation>
    </message>
    <message>
        <source>This code is not whole, or has a wrong character.</source>
        <translation>Dieser Code ist nicht vollständig oder hat ein falsches Zeichen.</translation>
    </message>
    <message>
        <source>This code was made by a newer Agent Desk.</source>
        <translation>Dieser Code stammt von einem neueren Agent Desk.</translation>
    </message>
    <message>
        <source>This code was used already, is too old, or was taken back.</source>
        <translation>Dieser Code wurde schon benutzt, ist zu alt oder wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>This comes out in {found}, but the fact is in {declared}.</source>
        <translation>Heraus kommt {found}, die Angabe steht aber in {declared}.</translation>
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
        <source>This customer is open here.</source>
        <translation>Diese Person ist hier geöffnet.</translation>
    </message>
    <message>
        <source>This customer is with you already.</source>
        <translation>Die Person ist schon bei dir.</translation>
    </message>
    <message>
        <source>This customer meets two rows that say the same: {left} and {right}.</source>
        <translation>Auf diese Person passen zwei Zeilen, die dasselbe sagen: {left} und {right}.</translation>
    </message>
    <message>
        <source>This customer meets two rows: {left} says {one}, {right} says {other}.</source>
        <translation>Auf diese Person passen zwei Zeilen: {left} sagt {one}, {right} sagt {other}.</translation>
    </message>
    <message>
        <source>This customer was erased.</source>
        <translation>Diese Person wurde gelöscht.</translation>
    </message>
    <message>
        <source>This database has a schema agent_desk that is not a hub&apos;s.</source>
        <translation>Diese Datenbank hat ein Schema agent_desk, das zu keinem Hub gehört.</translation>
    </message>
    <message>
        <source>This database is no hub.</source>
        <translation>Diese Datenbank ist kein Hub.</translation>
    </message>
    <message>
        <source>This database is not empty: it has {table}.</source>
        <translation>Diese Datenbank ist nicht leer: Sie enthält {table}.</translation>
    </message>
    <message>
        <source>This day has not come yet.</source>
        <translation>Dieser Tag ist noch nicht da.</translation>
    </message>
    <message>
        <source>This day has passed.</source>
        <translation>Dieser Tag ist vorbei.</translation>
    </message>
    <message>
        <source>This day is not understood.</source>
        <translation>Dieser Tag wird nicht verstanden.</translation>
    </message>
    <message>
        <source>This decision is not here.</source>
        <translation>Diese Entscheidung ist nicht hier.</translation>
    </message>
    <message>
        <source>This decision is offered only after itself.</source>
        <translation>Diese Entscheidung wird erst nach sich selbst angeboten.</translation>
    </message>
    <message>
        <source>This desk belongs to the branch {branch}, and the code is for {other}.</source>
        <translation>Dieser Arbeitsplatz gehört zur Filiale {branch}, der Code gilt für {other}.</translation>
    </message>
    <message>
        <source>This desk has not joined a hub.</source>
        <translation>Dieser Arbeitsplatz gehört zu keinem Hub.</translation>
    </message>
    <message>
        <source>This desk may not share any more.</source>
        <translation>Dieser Arbeitsplatz darf nicht mehr teilen.</translation>
    </message>
    <message>
        <source>This fact is computed from itself.</source>
        <translation>Diese Angabe wird aus sich selbst berechnet.</translation>
    </message>
    <message>
        <source>This goodbye does not wait here.</source>
        <translation>Dieser Abschied wartet hier nicht.</translation>
    </message>
    <message>
        <source>This handover is not here.</source>
        <translation>Diese Übergabe ist nicht hier.</translation>
    </message>
    <message>
        <source>This hub was made by a newer Agent Desk.</source>
        <translation>Diesen Hub hat ein neueres Agent Desk angelegt.</translation>
    </message>
    <message>
        <source>This is a colleague&apos;s case.</source>
        <translation>Das ist der Fall von jemand anderem.</translation>
    </message>
    <message>
        <source>This is about another customer.</source>
        <translation>Das betrifft jemand anderen.</translation>
    </message>
    <message>
        <source>This is accepted already.</source>
        <translation>Das ist schon angenommen.</translation>
    </message>
    <message>
        <source>This is answered already.</source>
        <translation>Das ist schon beantwortet.</translation>
    </message>
    <message>
        <source>This is carried out already.</source>
        <translation>Das ist schon ausgeführt.</translation>
    </message>
    <message>
        <source>This is no DMN file that can be read: {reason}.</source>
        <translation>Das ist keine lesbare DMN-Datei: {reason}.</translation>
    </message>
    <message>
        <source>This is no DMN file: it holds {found}, not definitions.</source>
        <translation>Das ist keine DMN-Datei: Darin steht {found} statt definitions.</translation>
    </message>
    <message>
        <source>This is no TOML: {reason}.</source>
        <translation>Das ist kein TOML: {reason}.</translation>
    </message>
    <message>
        <source>This is no amount.</source>
        <translation>Das ist kein Betrag.</translation>
    </message>
    <message>
        <source>This is no branch for a desk.</source>
        <translation>Das ist keine Filiale für einen Arbeitsplatz.</translation>
    </message>
    <message>
        <source>This is no name for a desk.</source>
        <translation>Das ist kein Name für einen Arbeitsplatz.</translation>
    </message>
    <message>
        <source>This is not JSON: line {line}, column {column}: {reason}.</source>
        <translation>Das ist kein JSON: Zeile {line}, Spalte {column}: {reason}.</translation>
    </message>
    <message>
        <source>This is not a code for a desk.</source>
        <translation>Das ist kein Code für einen Arbeitsplatz.</translation>
    </message>
    <message>
        <source>This is not answered yet.</source>
        <translation>Das ist noch nicht beantwortet.</translation>
    </message>
    <message>
        <source>This is not the PIN of this name.</source>
        <translation>Das ist nicht die PIN zu diesem Namen.</translation>
    </message>
    <message>
        <source>This is not the address of a PostgreSQL database: {reason}.</source>
        <translation>Das ist keine Adresse einer PostgreSQL-Datenbank: {reason}.</translation>
    </message>
    <message>
        <source>This is not theirs.</source>
        <translation>Das gehört nicht zu dieser Person.</translation>
    </message>
    <message>
        <source>This is taken back already.</source>
        <translation>Das ist schon zurückgenommen.</translation>
    </message>
    <message>
        <source>This is the customer who is open.</source>
        <translation>Diese Person ist gerade geöffnet.</translation>
    </message>
    <message>
        <source>This is the first anybody would guess.</source>
        <translation>Das würde man als Erstes raten.</translation>
    </message>
    <message>
        <source>This is the one you have.</source>
        <translation>Das ist die, die du schon hast.</translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation>Das ist zu lang.</translation>
    </message>
    <message>
        <source>This is too short.</source>
        <translation>Das ist zu kurz.</translation>
    </message>
    <message>
        <source>This is what we know already.</source>
        <translation>Das wissen wir schon.</translation>
    </message>
    <message>
        <source>This limit is in {currency} and counts {kind}, whose amount is in {unit}.</source>
        <translation>Dieses Limit steht in {currency} und zählt {kind}; dort steht der Betrag in {unit}.</translation>
    </message>
    <message>
        <source>This line is not here.</source>
        <translation>Diese Zeile gibt es hier nicht.</translation>
    </message>
    <message>
        <source>This machine has no time zone.</source>
        <translation>Dieser Rechner hat keine Zeitzone.</translation>
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
        <source>This needs one line of why.</source>
        <translation>Das braucht eine Zeile, warum.</translation>
    </message>
    <message>
        <source>This passphrase is too short.</source>
        <translation>Diese Passphrase ist zu kurz.</translation>
    </message>
    <message>
        <source>This policy cannot be published: {place}: {problem}</source>
        <translation>Diese Richtlinie lässt sich nicht veröffentlichen: {place}: {problem}</translation>
    </message>
    <message>
        <source>This policy has faults, so it is not written as DMN.</source>
        <translation>Diese Regeln haben Fehler, darum werden sie nicht als DMN geschrieben.</translation>
    </message>
    <message>
        <source>This policy has faults, so it was not published.</source>
        <translation>Diese Richtlinie hat Fehler, darum wurde sie nicht veröffentlicht.</translation>
    </message>
    <message>
        <source>This profile has a key already: {record}.</source>
        <translation>Dieses Profil hat schon einen Schlüssel: {record}.</translation>
    </message>
    <message>
        <source>This profile has no ledger yet.</source>
        <translation>Dieses Profil hat noch kein Journal.</translation>
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
        <source>This row has no id.</source>
        <translation>Dieser Zeile fehlt die id.</translation>
    </message>
    <message>
        <source>This row is never reached: {rows} answer before it.</source>
        <translation>Diese Zeile kommt nie an die Reihe: Vorher antwortet {rows}.</translation>
    </message>
    <message>
        <source>This row wants a no for {fact}, and the decision requires a yes.</source>
        <translation>Diese Zeile will für {fact} ein Nein, und die Entscheidung verlangt ein Ja.</translation>
    </message>
    <message>
        <source>This server is PostgreSQL {version}; a hub needs {oldest} or newer.</source>
        <translation>Dieser Server ist PostgreSQL {version}; ein Hub braucht {oldest} oder neuer.</translation>
    </message>
    <message>
        <source>This server is a standby: it only follows another.</source>
        <translation>Dieser Server ist ein Standby: Er folgt nur einem anderen.</translation>
    </message>
    <message>
        <source>This still says who they are.</source>
        <translation>Hier steht noch, wer es ist.</translation>
    </message>
    <message>
        <source>This table has no rows.</source>
        <translation>Diese Tabelle hat keine Zeilen.</translation>
    </message>
    <message>
        <source>This table is too entangled to be examined to the end.</source>
        <translation>Diese Tabelle ist zu verwickelt, um sie bis zum Ende zu prüfen.</translation>
    </message>
    <message>
        <source>This text is missing in the language {language}.</source>
        <translation>Dieser Text fehlt in der Sprache {language}.</translation>
    </message>
    <message>
        <source>This time has passed.</source>
        <translation>Diese Zeit ist schon vorbei.</translation>
    </message>
    <message>
        <source>This time is not understood.</source>
        <translation>Diese Zeit wird nicht verstanden.</translation>
    </message>
    <message>
        <source>This user may not do that on the hub {hub}: {reason}.</source>
        <translation>Dieser Benutzer darf das auf dem Hub {hub} nicht: {reason}.</translation>
    </message>
    <message>
        <source>This user may not make a hub.</source>
        <translation>Dieser Benutzer darf keinen Hub anlegen.</translation>
    </message>
    <message>
        <source>This was offered to somebody else.</source>
        <translation>Das wurde jemand anderem angeboten.</translation>
    </message>
    <message>
        <source>Try again in a moment. Nothing was changed.</source>
        <translation>Versuch es gleich noch einmal. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Try again, or write a letter and log it.</source>
        <translation>Versuch es noch einmal, oder schreib einen Brief und halte ihn fest.</translation>
    </message>
    <message>
        <source>Try again. Doing twice what was not confirmed does no harm.</source>
        <translation>Versuch es noch einmal. Was nicht bestätigt wurde, schadet auch doppelt nicht.</translation>
    </message>
    <message>
        <source>Two versions can be compared.</source>
        <translation>Vergleichen lassen sich zwei Fassungen.</translation>
    </message>
    <message>
        <source>Type a short one, such as a number.</source>
        <translation>Schreib einen kurzen, etwa eine Nummer.</translation>
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
        <source>Type it in figures.</source>
        <translation>Gib ihn in Ziffern ein.</translation>
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
        <source>Unlock it and enrol again with the same code. The code was not used.</source>
        <translation>Entsperre ihn und melde den Arbeitsplatz mit demselben Code noch einmal an. Der Code wurde nicht benutzt.</translation>
    </message>
    <message>
        <source>Unlock it and start again. Nothing is lost.</source>
        <translation>Entsperre ihn und starte neu. Verloren ist nichts.</translation>
    </message>
    <message>
        <source>Unlock it and try again. Nothing is lost.</source>
        <translation>Entsperre ihn und versuch es noch einmal. Nichts ist verloren.</translation>
    </message>
    <message>
        <source>Update this computer first.</source>
        <translation>Aktualisiere zuerst diesen Rechner.</translation>
    </message>
    <message>
        <source>Update this computer. The file is untouched.</source>
        <translation>Aktualisiere diesen Computer. Die Datei ist unberührt.</translation>
    </message>
    <message>
        <source>Update this computer. What you log is saved here and goes on being sent.</source>
        <translation>Aktualisiere diesen Computer. Was du festhältst, ist hier gespeichert und wird weiter gesendet.</translation>
    </message>
    <message>
        <source>Use a newer server. Nothing was changed.</source>
        <translation>Nimm einen neueren Server. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Use a number, money or a duration.</source>
        <translation>Nimm eine Zahl, Geld oder eine Dauer.</translation>
    </message>
    <message>
        <source>Use a superuser, or the owner of the database with CREATEROLE. Nothing was changed.</source>
        <translation>Nimm einen Superuser oder den Eigentümer der Datenbank mit CREATEROLE. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Use a value of the fact that says where money goes.</source>
        <translation>Nimm einen Wert der Angabe, die sagt, wohin Geld geht.</translation>
    </message>
    <message>
        <source>Use it, or take it out.</source>
        <translation>Verwende sie, oder nimm sie heraus.</translation>
    </message>
    <message>
        <source>Use one currency, or count times.</source>
        <translation>Nimm eine einzige Währung, oder zähle, wie oft.</translation>
    </message>
    <message>
        <source>Use that one, or close it first.</source>
        <translation>Nimm jenes, oder schließ es zuerst.</translation>
    </message>
    <message>
        <source>Use that one. Nothing was changed.</source>
        <translation>Nimm dieses. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Use the database&apos;s administrator.</source>
        <translation>Nimm den Administrator der Datenbank.</translation>
    </message>
    <message>
        <source>Use the same for all; nothing is converted.</source>
        <translation>Nimm für alle dieselbe; umgerechnet wird nichts.</translation>
    </message>
    <message>
        <source>Version {version} was published meanwhile.</source>
        <translation>Inzwischen wurde die Fassung {version} veröffentlicht.</translation>
    </message>
    <message>
        <source>Wait a few minutes, then try again.</source>
        <translation>Warte ein paar Minuten, dann versuch es noch einmal.</translation>
    </message>
    <message>
        <source>Wait a minute, then try again.</source>
        <translation>Warte eine Minute, dann versuch es noch einmal.</translation>
    </message>
    <message>
        <source>Wait a quarter of an hour, then try again, or let a lead reset it.</source>
        <translation>Warte eine Viertelstunde, dann versuch es noch einmal, oder lass die PIN von der Teamleitung zurücksetzen.</translation>
    </message>
    <message>
        <source>Wait for it and do the last step again.</source>
        <translation>Warte darauf, und mach den letzten Schritt noch einmal.</translation>
    </message>
    <message>
        <source>Wait for it, or read it out over the phone.</source>
        <translation>Warte darauf, oder lies es am Telefon vor.</translation>
    </message>
    <message>
        <source>Wait for the answer.</source>
        <translation>Wart auf die Antwort.</translation>
    </message>
    <message>
        <source>Wait until it has ended, then start this one again. Nothing was changed.</source>
        <translation>Warte, bis es beendet ist, und starte dieses dann noch einmal. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Wait, or put pgbouncer in front of it.</source>
        <translation>Warte, oder stell pgbouncer davor.</translation>
    </message>
    <message>
        <source>What came as the key is not a key.</source>
        <translation>Was als Schlüssel kam, ist kein Schlüssel.</translation>
    </message>
    <message>
        <source>What holds for an incident has to end.</source>
        <translation>Was für einen Vorfall gilt, braucht ein Ende.</translation>
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
        <source>Write &quot;8 USD&quot;, a fact, or one of: percent and of, per and each, difference, sum, min, max, default.</source>
        <translation>Schreib &quot;8 USD&quot;, eine Angabe, oder eins von: percent mit of, per mit each, difference, sum, min, max, default.</translation>
    </message>
    <message>
        <source>Write a number, a text in quotes, true or false, a date, or a list of them.</source>
        <translation>Schreib eine Zahl, einen Text in Anführungszeichen, true oder false, ein Datum oder eine Liste davon.</translation>
    </message>
    <message>
        <source>Write down who leads this branch.</source>
        <translation>Trag ein, wer diese Filiale leitet.</translation>
    </message>
    <message>
        <source>Write every amount in the same; nothing is converted.</source>
        <translation>Schreib jeden Betrag in derselben; umgerechnet wird nichts.</translation>
    </message>
    <message>
        <source>Write it as 2026-11-24, or as 2026-11-24T06:00.</source>
        <translation>Schreib ihn als 2026-11-24 oder als 2026-11-24T06:00.</translation>
    </message>
    <message>
        <source>Write it as a place, such as Europe/Berlin, or as UTC.</source>
        <translation>Schreib sie als Ort, etwa Europe/Berlin, oder als UTC.</translation>
    </message>
    <message>
        <source>Write it as in &quot;Orders&quot; = &quot;https://orders.example.com/?mail={{email}}&quot;.</source>
        <translation>Schreib ihn wie in &quot;Orders&quot; = &quot;https://orders.example.com/?mail={{email}}&quot;.</translation>
    </message>
    <message>
        <source>Write it as in hub.example.org or hub.example.org:5433</source>
        <translation>Schreib sie wie in hub.example.org oder hub.example.org:5433</translation>
    </message>
    <message>
        <source>Write it as in locked = [&quot;branch&quot;].</source>
        <translation>Schreib es wie in locked = [&quot;branch&quot;].</translation>
    </message>
    <message>
        <source>Write it as in postgresql://admin@hub.example.org/agent_desk</source>
        <translation>Schreib sie wie in postgresql://admin@hub.example.org/agent_desk</translation>
    </message>
    <message>
        <source>Write it as in: {names}.</source>
        <translation>Schreib den Namen wie in: {names}.</translation>
    </message>
    <message>
        <source>Write it in {currency}; nothing is converted.</source>
        <translation>Schreib es in {currency}; umgerechnet wird nichts.</translation>
    </message>
    <message>
        <source>Write it in {unit}, or declare the fact in the other unit.</source>
        <translation>Schreib es in {unit}, oder führe die Angabe in der anderen Einheit auf.</translation>
    </message>
    <message>
        <source>Write it like {like}.</source>
        <translation>Schreib es so: {like}.</translation>
    </message>
    <message>
        <source>Write it; it stands on the agent&apos;s page and in what the customer hears.</source>
        <translation>Schreib es hinein; es steht auf der Seite, auf der entschieden wird, und in dem, was gesagt wird.</translation>
    </message>
    <message>
        <source>Write it; somebody will have to say or read it.</source>
        <translation>Schreib ihn; jemand wird ihn sagen oder lesen müssen.</translation>
    </message>
    <message>
        <source>Write most = &quot;50 EUR&quot;, or add a limit.</source>
        <translation>Schreib most = &quot;50 EUR&quot;, oder füge ein Limit hinzu.</translation>
    </message>
    <message>
        <source>Write most = &quot;50 EUR&quot;, or times = 2.</source>
        <translation>Schreib most = &quot;50 EUR&quot; oder times = 2.</translation>
    </message>
    <message>
        <source>Write one key as in &quot;Ctrl+Shift+N&quot; or &quot;F9&quot;.</source>
        <translation>Schreib eine Taste wie in &quot;Ctrl+Shift+N&quot; oder &quot;F9&quot;.</translation>
    </message>
    <message>
        <source>Write one of: {types}.</source>
        <translation>Schreib eins von: {types}.</translation>
    </message>
    <message>
        <source>Write one of: {units}.</source>
        <translation>Schreib eins von: {units}.</translation>
    </message>
    <message>
        <source>Write the name as the desk has it.</source>
        <translation>Schreib den Namen so, wie er hier steht.</translation>
    </message>
    <message>
        <source>Write the smaller end first, and take in an end if both are the same.</source>
        <translation>Schreib das kleinere Ende zuerst, und nimm ein Ende mit auf, wenn beide gleich sind.</translation>
    </message>
    <message>
        <source>Write values = [&quot;gold&quot;, &quot;silver&quot;].</source>
        <translation>Schreib values = [&quot;gold&quot;, &quot;silver&quot;].</translation>
    </message>
    <message>
        <source>Write what they said, or say that it is our impression.</source>
        <translation>Schreib auf, was die Person gesagt hat, oder sag, dass es unser Eindruck ist.</translation>
    </message>
    <message>
        <source>Write {{fact}} for a place, and {{{{ for a brace.</source>
        <translation>Schreib {{fact}} für eine Stelle, und {{{{ für eine Klammer.</translation>
    </message>
    <message>
        <source>Write, for example, currency = &quot;EUR&quot;.</source>
        <translation>Schreib zum Beispiel currency = &quot;EUR&quot;.</translation>
    </message>
    <message>
        <source>Write, for example, per = &quot;matter&quot; and counts = [&quot;gesture&quot;].</source>
        <translation>Schreib zum Beispiel per = &quot;matter&quot; und counts = [&quot;gesture&quot;].</translation>
    </message>
    <message>
        <source>Write, for example, until = 2025-01-31.</source>
        <translation>Schreib zum Beispiel until = 2025-01-31.</translation>
    </message>
    <message>
        <source>Write, for example, verdict = &quot;may&quot;.</source>
        <translation>Schreib zum Beispiel verdict = &quot;may&quot;.</translation>
    </message>
    <message>
        <source>Write, for example, whom = &quot;lead&quot;.</source>
        <translation>Schreib zum Beispiel whom = &quot;lead&quot;.</translation>
    </message>
    <message>
        <source>You have no PIN yet.</source>
        <translation>Du hast noch keine PIN.</translation>
    </message>
    <message>
        <source>Your key does not open with this PIN.</source>
        <translation>Dein Schlüssel lässt sich mit dieser PIN nicht öffnen.</translation>
    </message>
    <message>
        <source>agent-desk call --help says what can be handed over.</source>
        <translation>agent-desk call --help sagt, was sich übergeben lässt.</translation>
    </message>
    <message>
        <source>agent-desk hub add-desk makes one; it begins with agentdesk1.</source>
        <translation>agent-desk hub add-desk erzeugt einen; er beginnt mit agentdesk1.</translation>
    </message>
    <message>
        <source>agent-desk hub check lists them. Nothing was changed.</source>
        <translation>agent-desk hub check führt sie auf. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>agent-desk hub init makes an empty one a hub.</source>
        <translation>agent-desk hub init macht aus einer leeren einen Hub.</translation>
    </message>
    <message>
        <source>agent-desk policy check says what is wrong.</source>
        <translation>Was falsch ist, sagt agent-desk policy check.</translation>
    </message>
    <message>
        <source>agent-desk policy check tells them.</source>
        <translation>Welche, sagt agent-desk policy check.</translation>
    </message>
    <message>
        <source>agent-desk policy published lists the versions.</source>
        <translation>agent-desk policy published zählt die Fassungen auf.</translation>
    </message>
    <message>
        <source>agent-desk {topic} published lists the versions.</source>
        <translation>agent-desk {topic} published listet die Fassungen auf.</translation>
    </message>
    <message>
        <source>{address} is no address for desks.</source>
        <translation>{address} ist keine Adresse für Arbeitsplätze.</translation>
    </message>
    <message>
        <source>{allowed}</source>
        <translation>{allowed}</translation>
    </message>
    <message>
        <source>{branch} wrote this.</source>
        <translation>Das hat {branch} geschrieben.</translation>
    </message>
    <message>
        <source>{count} things here would be taken away at once.</source>
        <translation>{count} Dinge hier würden auf einmal verschwinden.</translation>
    </message>
    <message>
        <source>{entry} is none of the entries that name them.</source>
        <translation>{entry} ist keiner der Einträge, in denen sie vorkommen.</translation>
    </message>
    <message>
        <source>{fact} is no number, so there can be no amount of it.</source>
        <translation>{fact} ist keine Zahl, darum gibt es davon keinen Betrag.</translation>
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
        <source>{file} does not hold certificates alone, as PEM.</source>
        <translation>{file} enthält nicht nur Zertifikate im PEM-Format.</translation>
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
        <source>{file} is damaged; it says how this desk reaches the hub.</source>
        <translation>{file} ist beschädigt; darin steht, wie dieser Arbeitsplatz den Hub erreicht.</translation>
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
        <source>{file} is no JSON: {reason}.</source>
        <translation>{file} ist kein JSON: {reason}.</translation>
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
        <source>{file} was written by a newer Agent Desk.</source>
        <translation>{file} wurde von einem neueren Agent Desk geschrieben.</translation>
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
        <source>{kind} allows {amount}, which this limit never leaves.</source>
        <translation>{kind} erlaubt {amount}; so viel lässt dieses Limit nie übrig.</translation>
    </message>
    <message>
        <source>{name} cannot be reached from here.</source>
        <translation>{name} ist von hier aus nicht zu erreichen.</translation>
    </message>
    <message>
        <source>{name} does not work here any more.</source>
        <translation>{name} arbeitet nicht mehr hier.</translation>
    </message>
    <message>
        <source>{name} has a customer open here.</source>
        <translation>{name} hat hier jemanden offen.</translation>
    </message>
    <message>
        <source>{name} has no PIN yet.</source>
        <translation>{name} hat noch keine PIN.</translation>
    </message>
    <message>
        <source>{name} has no PIN, so nothing can be sealed to them.</source>
        <translation>{name} hat keine PIN, darum lässt sich nichts dafür versiegeln.</translation>
    </message>
    <message>
        <source>{name} is away.</source>
        <translation>{name} ist abwesend.</translation>
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
        <source>{printer} did not print it.</source>
        <translation>{printer} hat es nicht gedruckt.</translation>
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
        <source>“{key}” is not known here.</source>
        <translation>„{key}“ ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>“{name}” is no input of this table.</source>
        <translation>„{name}“ ist keine Eingabe dieser Tabelle.</translation>
    </message>
    <message>
        <source>“{name}” is no time zone known on this machine.</source>
        <translation>„{name}“ ist auf diesem Computer keine bekannte Zeitzone.</translation>
    </message>
    <message>
        <source>“{name}” is no value of any fact, so money cannot be sent there.</source>
        <translation>„{name}“ ist kein Wert einer Angabe, darum kann kein Geld dorthin gehen.</translation>
    </message>
    <message>
        <source>“{name}” is there twice.</source>
        <translation>„{name}“ gibt es zweimal.</translation>
    </message>
    <message>
        <source>“{value}” cannot stand for {key}.</source>
        <translation>„{value}“ kann nicht für {key} stehen.</translation>
    </message>
    <message>
        <source>“{value}” has no word in the language {language}.</source>
        <translation>Für „{value}“ gibt es in der Sprache {language} kein Wort.</translation>
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
        <source>“{what}” cannot be done again: a limit was used up meanwhile.</source>
        <translation>„{what}“ geht nicht noch einmal: Ein Limit ist inzwischen aufgebraucht.</translation>
    </message>
    <message>
        <source>“{what}” is more than is left: {left}.</source>
        <translation>„{what}“ ist mehr, als übrig ist: {left}.</translation>
    </message>
    <message>
        <source>“{what}” is never done.</source>
        <translation>„{what}“ wird nie gemacht.</translation>
    </message>
    <message>
        <source>“{what}” is not yours to decide as it stands.</source>
        <translation>„{what}“ kannst du so nicht entscheiden.</translation>
    </message>
    <message>
        <source>“{what}” is yours to decide.</source>
        <translation>„{what}“ entscheidest du.</translation>
    </message>
    <message>
        <source>“{written}” cannot be compared with {fact}, which is counted in {unit}.</source>
        <translation>„{written}“ lässt sich nicht mit {fact} vergleichen, das in {unit} gezählt wird.</translation>
    </message>
    <message>
        <source>“{written}” is no amount.</source>
        <translation>„{written}“ ist kein Betrag.</translation>
    </message>
    <message>
        <source>“{written}” is no day and no time.</source>
        <translation>„{written}“ ist kein Tag und keine Zeit.</translation>
    </message>
    <message>
        <source>“{written}” is no literal.</source>
        <translation>„{written}“ ist kein fester Wert.</translation>
    </message>
    <message>
        <source>“{written}” is no value of {fact}, which is of the type {type}.</source>
        <translation>„{written}“ ist kein Wert von {fact}; die Art ist {type}.</translation>
    </message>
    <message>
        <source>“{written}” is none of the values {fact} can have.</source>
        <translation>„{written}“ ist keiner der Werte, die {fact} haben kann.</translation>
    </message>
    <message>
        <source>“{written}” is not a date as the mapping says dates are written ({formats}).</source>
        <translation>„{written}“ ist kein Datum, wie es laut Zuordnung geschrieben ist ({formats}).</translation>
    </message>
    <message>
        <source>“{written}” is not a number as the mapping says numbers are written.</source>
        <translation>„{written}“ ist keine Zahl, wie sie laut Zuordnung geschrieben ist.</translation>
    </message>
    <message>
        <source>“{written}” is not in {currency}, as {fact} is.</source>
        <translation>„{written}“ steht nicht in {currency} wie {fact}.</translation>
    </message>
    <message>
        <source>“{written}” is not known here.</source>
        <translation>„{written}“ ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>“{written}” is not what stands here.</source>
        <translation>„{written}“ gehört hier nicht hin.</translation>
    </message>
</context>
</TS>
