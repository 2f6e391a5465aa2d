{{%AUTOESCAPE context="HTML"}}
<p class="app-lead">Die Wörter dieser Seiten, mit ihrer englischen Entsprechung, wie sie auch in der Schnittstelle und in der Akte stehen.</p>
<dl class="app-facts">
<div><dt id="record">Akte<br><span class="app-muted app-small" lang="en">record</span></dt><dd>Alles Amtliche, in einer fälschungssicheren Kette.</dd></div>
<div><dt id="adoption">Ausgangsbestand<br><span class="app-muted app-small" lang="en">adoption</span></dt><dd>Was vor Beginn der Akte beschlossen war und übernommen wurde; hier nicht geprüft.</dd></div>
<div><dt id="participating">Beteiligung<br><span class="app-muted app-small" lang="en">participation</span></dt><dd>Stellen, die an einer Maßnahme mitwirken und deshalb mitzeichnen.</dd></div>
<div><dt id="dissent">Dissens<br><span class="app-muted app-small" lang="en">dissent</span></dt><dd>Eine Stelle stimmt nicht zu.</dd></div>
<div><dt id="draft">Entwurf<br><span class="app-muted app-small" lang="en">draft</span></dt><dd>Arbeit einer Stelle, die noch nicht eingereicht ist. Sie steht nicht in der Akte.</dd></div>
<div><dt id="edition">Fassung, Ausgabe<br><span class="app-muted app-small" lang="en">edition</span></dt><dd>Der nummerierte Stand des Konzepts, den das Kabinett beschlossen hat.</dd></div>
<div><dt id="lead">Federführung<br><span class="app-muted app-small" lang="en">lead</span></dt><dd>Die eine Stelle, die für eine Maßnahme verantwortlich ist.</dd></div>
<div><dt id="approval">Freigabe<br><span class="app-muted app-small" lang="en">approval</span></dt><dd>Die Entscheidung der freigebenden Person.</dd></div>
<div><dt id="release">Freigabe erfolgt<br><span class="app-muted app-small" lang="en">release</span></dt><dd>Alle Bedingungen sind erfüllt; der Text ist der freigegebene.</dd></div>
<div><dt id="requirement">Freigabebedingung<br><span class="app-muted app-small" lang="en">requirement</span></dt><dd>Eine Regel, die vor der Freigabe erfüllt sein muss.</dd></div>
<div><dt id="field">Handlungsfeld, Ziel, Leitlinie<br><span class="app-muted app-small" lang="en">field, goal, guideline</span></dt><dd>Gliederung des Konzepts, unter der die Maßnahmen stehen.</dd></div>
<div><dt id="acting-for">i. V.<br><span class="app-muted app-small" lang="en">acting for</span></dt><dd>In Vertretung, mit datierter Vollmacht.</dd></div>
<div><dt id="journal">Journal<br><span class="app-muted app-small" lang="en">journal</span></dt><dd>Die Liste aller Ereignisse der Akte.</dd></div>
<div><dt id="decision">Kabinettsbeschluss<br><span class="app-muted app-small" lang="en">cabinet decision</span></dt><dd>Die Entscheidung der Landesregierung. Sie ist etwas anderes als die Freigabe.</dd></div>
<div><dt id="checkpoint">Prüfpunkt<br><span class="app-muted app-small" lang="en">checkpoint</span></dt><dd>Eine unterschriebene Notiz, wo die Akte an einem Tag stand.</dd></div>
<div><dt id="concept">Konzept<br><span class="app-muted app-small" lang="en">concept</span></dt><dd>Das Ganze: Leitlinien, Handlungsfelder, Ziele und Maßnahmen.</dd></div>
<div><dt id="condition">Maßgabe<br><span class="app-muted app-small" lang="en">condition</span></dt><dd>Zustimmung unter der Bedingung, dass ein bestimmter Wortlaut übernommen wird.</dd></div>
<div><dt id="measure">Maßnahme<br><span class="app-muted app-small" lang="en">measure</span></dt><dd>Ein Vorhaben des Konzepts mit Federführung, Beteiligung, Zeitraum und Finanzierung. Sie behält ihre Kennung für immer.</dd></div>
<div><dt id="co-signature">Mitzeichnung<br><span class="app-muted app-small" lang="en">co-signature</span></dt><dd>Das Wort einer Stelle zu einer Fassung: mitgezeichnet, zur Kenntnis genommen, nicht betroffen, mit Maßgabe oder Dissens.</dd></div>
<div><dt id="review">Prüfung<br><span class="app-muted app-small" lang="en">review</span></dt><dd>Das Ergebnis der Prüfung einer Fassung durch die Beauftragte.</dd></div>
<div><dt id="pseudonym">Pseudonym<br><span class="app-muted app-small" lang="en">pseudonym</span></dt><dd>Unter ihm handelt eine Person in der Akte; der Name steht nur im Register.</dd></div>
<div><dt id="register">Register<br><span class="app-muted app-small" lang="en">register</span></dt><dd>Namen, Zugänge und Entwürfe: personenbezogen, löschbar, nie in der Akte.</dd></div>
<div><dt id="unit">Ressort, Stelle<br><span class="app-muted app-small" lang="en">unit</span></dt><dd>Ein Ministerium oder eine andere Stelle. Namen sind datiert; wer ihr nachfolgt, steht dabei.</dd></div>
<div><dt id="revision">Revision<br><span class="app-muted app-small" lang="en">revision</span></dt><dd>Eine freigegebene Änderung einer Maßnahme, fortlaufend gezählt.</dd></div>
<div><dt id="waiver">Verzicht, Fristverlängerung<br><span class="app-muted app-small" lang="en">waiver, extension</span></dt><dd>Vermerkte Entscheidungen über eine Freigabebedingung.</dd></div>
<div><dt id="proposal">Vorschlag, Vorgang<br><span class="app-muted app-small" lang="en">proposal, case</span></dt><dd>Ein Antrag auf Änderung, von der Eröffnung bis zu seinem Ende.</dd></div>
<div><dt id="version">Vorschlagsfassung<br><span class="app-muted app-small" lang="en">version</span></dt><dd>Der Text, wie er einmal eingereicht wurde: 1, 2, 3 …</dd></div>
<div><dt id="superseded">überholt<br><span class="app-muted app-small" lang="en">superseded</span></dt><dd>Durch eine spätere Fassung ersetzt, aber aufbewahrt.</dd></div>
</dl>
