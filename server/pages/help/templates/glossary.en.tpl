{{%AUTOESCAPE context="HTML"}}
<p class="app-lead">The words of these pages, with the German ones that stand in the official texts.</p>
<dl class="app-facts">
<div><dt id="acting-for">acting for<br><span class="app-muted app-small" lang="de">i. V.</span></dt><dd>As a deputy, with a dated power.</dd></div>
<div><dt id="adoption">adoption<br><span class="app-muted app-small" lang="de">Ausgangsbestand</span></dt><dd>What had been decided before the record began and was taken over; not reviewed here.</dd></div>
<div><dt id="approval">approval<br><span class="app-muted app-small" lang="de">Freigabe</span></dt><dd>The approver's decision.</dd></div>
<div><dt id="decision">cabinet decision<br><span class="app-muted app-small" lang="de">Kabinettsbeschluss</span></dt><dd>The government's decision. It is something other than the release.</dd></div>
<div><dt id="checkpoint">checkpoint<br><span class="app-muted app-small" lang="de">Prüfpunkt</span></dt><dd>A signed note of where the record stood on a day.</dd></div>
<div><dt id="co-signature">co-signature<br><span class="app-muted app-small" lang="de">Mitzeichnung</span></dt><dd>A unit's word on a version: signed, noted, not concerned, conditional or dissent.</dd></div>
<div><dt id="concept">concept<br><span class="app-muted app-small" lang="de">Konzept</span></dt><dd>The whole: guidelines, fields, goals and measures.</dd></div>
<div><dt id="condition">condition<br><span class="app-muted app-small" lang="de">Maßgabe</span></dt><dd>Agreement on condition that a certain wording is taken over.</dd></div>
<div><dt id="dissent">dissent<br><span class="app-muted app-small" lang="de">Dissens</span></dt><dd>A unit does not agree.</dd></div>
<div><dt id="draft">draft<br><span class="app-muted app-small" lang="de">Entwurf</span></dt><dd>Work of a unit that is not submitted. It is outside the record.</dd></div>
<div><dt id="edition">edition<br><span class="app-muted app-small" lang="de">Fassung, Ausgabe</span></dt><dd>The numbered state of the concept that the cabinet decided.</dd></div>
<div><dt id="field">field, goal, guideline<br><span class="app-muted app-small" lang="de">Handlungsfeld, Ziel, Leitlinie</span></dt><dd>The parts of the concept under which measures stand.</dd></div>
<div><dt id="journal">journal<br><span class="app-muted app-small" lang="de">Journal</span></dt><dd>The list of all events of the record.</dd></div>
<div><dt id="lead">lead<br><span class="app-muted app-small" lang="de">Federführung</span></dt><dd>The one unit that answers for a measure.</dd></div>
<div><dt id="measure">measure<br><span class="app-muted app-small" lang="de">Maßnahme</span></dt><dd>An undertaking of the concept with lead, participants, period and funding. It keeps its id for ever.</dd></div>
<div><dt id="participating">participation<br><span class="app-muted app-small" lang="de">Beteiligung</span></dt><dd>Units that take part in a measure and therefore co-sign.</dd></div>
<div><dt id="proposal">proposal, case<br><span class="app-muted app-small" lang="de">Vorschlag, Vorgang</span></dt><dd>A request for a change, from its opening to its end.</dd></div>
<div><dt id="pseudonym">pseudonym<br><span class="app-muted app-small" lang="de">Pseudonym</span></dt><dd>Under it a person acts in the record; the name stands in the register only.</dd></div>
<div><dt id="record">record<br><span class="app-muted app-small" lang="de">Akte</span></dt><dd>Everything official, in a chain that shows tampering.</dd></div>
<div><dt id="register">register<br><span class="app-muted app-small" lang="de">Register</span></dt><dd>Names, accounts and drafts: personal, erasable, never in the record.</dd></div>
<div><dt id="release">release<br><span class="app-muted app-small" lang="de">Freigabe erfolgt</span></dt><dd>Every requirement is met; the text is the released one.</dd></div>
<div><dt id="requirement">requirement<br><span class="app-muted app-small" lang="de">Freigabebedingung</span></dt><dd>A rule that has to be met before release.</dd></div>
<div><dt id="review">review<br><span class="app-muted app-small" lang="de">Prüfung</span></dt><dd>The Commissioner's finding on a version.</dd></div>
<div><dt id="revision">revision<br><span class="app-muted app-small" lang="de">Revision</span></dt><dd>One released change of a measure, counted.</dd></div>
<div><dt id="superseded">superseded<br><span class="app-muted app-small" lang="de">überholt</span></dt><dd>Replaced by a later version, but kept.</dd></div>
<div><dt id="unit">unit<br><span class="app-muted app-small" lang="de">Ressort, Stelle</span></dt><dd>A ministry or another office. Names are dated; successors are named.</dd></div>
<div><dt id="version">version<br><span class="app-muted app-small" lang="de">Vorschlagsfassung</span></dt><dd>The text as submitted once: 1, 2, 3 …</dd></div>
<div><dt id="waiver">waiver, extension<br><span class="app-muted app-small" lang="de">Verzicht, Fristverlängerung</span></dt><dd>Recorded decisions on a requirement.</dd></div>
</dl>
