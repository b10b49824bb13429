<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Arithmetic</name>
    <message numerus="yes">
        <source>The mean of those two is {peak_end}, the mean of all %n outcomes {mean}.</source>
        <translation>
            <numerusform>The mean of those two is {peak_end}, the mean of all %n outcome {mean}.</numerusform>
            <numerusform>The mean of those two is {peak_end}, the mean of all %n outcomes {mean}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cases</name>
    <message numerus="yes">
        <source>%n case(s) wait for an answer.</source>
        <translation>
            <numerusform>%n case waits for an answer.</numerusform>
            <numerusform>%n cases wait for an answer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerPage</name>
    <message numerus="yes">
        <source>You may decide %n thing(s) for them now.</source>
        <translation>
            <numerusform>You may decide %n thing for them now.</numerusform>
            <numerusform>You may decide %n things for them now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You may decide %n thing(s) once more is known.</source>
        <translation>
            <numerusform>You may decide %n thing once more is known.</numerusform>
            <numerusform>You may decide %n things once more is known.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Decide</name>
    <message numerus="yes">
        <source>Do these %n for them</source>
        <translation>
            <numerusform>Do these %n for them</numerusform>
            <numerusform>Do these %n for them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more rule(s) that do not speak here.</source>
        <translation>
            <numerusform>%n more rule that does not speak here.</numerusform>
            <numerusform>%n more rules that do not speak here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Find</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Found</name>
    <message numerus="yes">
        <source>%n thing(s) found. Return goes there.</source>
        <translation>
            <numerusform>%n thing found. Return goes there.</numerusform>
            <numerusform>%n things found. Return goes there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lead</name>
    <message numerus="yes">
        <source>{agent} keeps this promise to %n person(s).</source>
        <translation>
            <numerusform>{agent} keeps this promise to %n person.</numerusform>
            <numerusform>{agent} keeps this promise to %n people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) waited for us.</source>
        <translation>
            <numerusform>%n person waited for us.</numerusform>
            <numerusform>%n people waited for us.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) to talk through.</source>
        <translation>
            <numerusform>%n pair to talk through.</numerusform>
            <numerusform>%n pairs to talk through.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) somebody asked for you.</source>
        <translation>
            <numerusform>Somebody asked for you %n time.</numerusform>
            <numerusform>Somebody asked for you %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Promise %n person(s) something</source>
        <translation>
            <numerusform>Promise %n person something</numerusform>
            <numerusform>Promise %n people something</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more person(s). Show them.</source>
        <translation>
            <numerusform>%n more person. Show them.</numerusform>
            <numerusform>%n more people. Show them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Our promise is %n day(s) late</source>
        <translation>
            <numerusform>Our promise is %n day late</numerusform>
            <numerusform>Our promise is %n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Our promise is %n hour(s) late</source>
        <translation>
            <numerusform>Our promise is %n hour late</numerusform>
            <numerusform>Our promise is %n hours late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Our promise is %n minute(s) late</source>
        <translation>
            <numerusform>Our promise is %n minute late</numerusform>
            <numerusform>Our promise is %n minutes late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) behind it</source>
        <translation>
            <numerusform>%n person behind it</numerusform>
            <numerusform>%n people behind it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Promise %n person(s) something for tomorrow</source>
        <translation>
            <numerusform>Promise %n person something for tomorrow</numerusform>
            <numerusform>Promise %n people something for tomorrow</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) stand otherwise since.</source>
        <translation>
            <numerusform>%n person stands otherwise since.</numerusform>
            <numerusform>%n people stand otherwise since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They come to us again: contact %n about this.</source>
        <translation>
            <numerusform>They come to us again: contact %n about this.</numerusform>
            <numerusform>They come to us again: contact %n about this.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenMatters</name>
    <message numerus="yes">
        <source>They came to us about it %n time(s)</source>
        <translation>
            <numerusform>They came to us about it %n time</numerusform>
            <numerusform>They came to us about it %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Owed</name>
    <message numerus="yes">
        <source>Mistake, not cleared for %n day(s)</source>
        <translation>
            <numerusform>Mistake, not cleared for %n day</numerusform>
            <numerusform>Mistake, not cleared for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) without a problem. This is the first.</source>
        <translation>
            <numerusform>%n year without a problem. This is the first.</numerusform>
            <numerusform>%n years without a problem. This is the first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) about “{matter}” now, since {day}</source>
        <translation>
            <numerusform>%n time about “{matter}” now, since {day}</numerusform>
            <numerusform>%n times about “{matter}” now, since {day}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message numerus="yes">
        <source>Shared %n min ago</source>
        <translation>
            <numerusform>Shared %n min ago</numerusform>
            <numerusform>Shared %n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved here. %n moment(s) wait to be shared, since {when}</source>
        <translation>
            <numerusform>Saved here. %n moment waits to be shared, since {when}</numerusform>
            <numerusform>Saved here. %n moments wait to be shared, since {when}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>They were last with us %n day(s) ago. They will remember it.</source>
        <translation>
            <numerusform>They were last with us %n day ago. They will remember it.</numerusform>
            <numerusform>They were last with us %n days ago. They will remember it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First call in %n year(s). For them this is the call.</source>
        <translation>
            <numerusform>First call in %n year. For them this is the call.</numerusform>
            <numerusform>First call in %n years. For them this is the call.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First visit in %n year(s). For them this is the visit.</source>
        <translation>
            <numerusform>First visit in %n year. For them this is the visit.</numerusform>
            <numerusform>First visit in %n years. For them this is the visit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First time in %n year(s). For them this is the one that counts.</source>
        <translation>
            <numerusform>First time in %n year. For them this is the one that counts.</numerusform>
            <numerusform>First time in %n years. For them this is the one that counts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First call in %n month(s). For them this is the call.</source>
        <translation>
            <numerusform>First call in %n month. For them this is the call.</numerusform>
            <numerusform>First call in %n months. For them this is the call.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First visit in %n month(s). For them this is the visit.</source>
        <translation>
            <numerusform>First visit in %n month. For them this is the visit.</numerusform>
            <numerusform>First visit in %n months. For them this is the visit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First time in %n month(s). For them this is the one that counts.</source>
        <translation>
            <numerusform>First time in %n month. For them this is the one that counts.</numerusform>
            <numerusform>First time in %n months. For them this is the one that counts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First call in %n week(s). For them this is the call.</source>
        <translation>
            <numerusform>First call in %n week. For them this is the call.</numerusform>
            <numerusform>First call in %n weeks. For them this is the call.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First visit in %n week(s). For them this is the visit.</source>
        <translation>
            <numerusform>First visit in %n week. For them this is the visit.</numerusform>
            <numerusform>First visit in %n weeks. For them this is the visit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First time in %n week(s). For them this is the one that counts.</source>
        <translation>
            <numerusform>First time in %n week. For them this is the one that counts.</numerusform>
            <numerusform>First time in %n weeks. For them this is the one that counts.</numerusform>
        </translation>
    </message>
</context>
</TS>
