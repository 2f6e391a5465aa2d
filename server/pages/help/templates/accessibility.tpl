{{%AUTOESCAPE context="HTML"}}
<p class="app-lead">Diese Erklärung gilt für „<span>{{SITE}}</span>“. Grundlage sind das Thüringer Gesetz über den barrierefreien Zugang zu den Websites und mobilen Anwendungen öffentlicher Stellen (ThürBarrWebG) und die Thüringer Barrierefreie-Informationstechnik-Verordnung (ThürBITVO), die auf die BITV 2.0 und die Norm EN 301 549 verweisen.</p>
<section aria-labelledby="state">
<h2 class="kern-heading-medium" id="state">Stand der Vereinbarkeit</h2>
<p>Die Seiten sind mit diesen Anforderungen <strong>weitgehend vereinbar</strong>. Das ist eine Selbstbewertung: Automatische Prüfungen nach WCAG 2.2, Stufen A und AA, laufen bei jeder Änderung des Programms in einem Browser, auch bei 320 Pixeln Breite, in dunkler Darstellung, mit erzwungenen Farben und ohne Skript. Eine Prüfung durch eine unabhängige Stelle und durch Menschen mit Behinderungen steht aus.</p>
</section>
<section aria-labelledby="barriers">
<h2 class="kern-heading-medium" id="barriers">Nicht barrierefreie Inhalte</h2>
<ul>
<li>Mitzeichnungsvorlagen und Berichte als PDF sind nicht nach PDF/UA geprüft. Derselbe Inhalt steht auf den Seiten.</li>
<li>Die Expertenansicht zeigt XML. Dasselbe leistet das Formular.</li>
<li>Amtliche Texte stehen nur auf Deutsch zur Verfügung, nicht in Leichter Sprache und nicht in Gebärdensprache.</li>
</ul>
{{#ADDED}}
<p class="app-lines">{{TEXT}}</p>
{{/ADDED}}
</section>
<section aria-labelledby="created">
<h2 class="kern-heading-medium" id="created">Erstellung dieser Erklärung</h2>
<p>Diese Erklärung gehört zum Programm und wird mit jeder seiner Ausgaben überprüft, zuletzt im November 2026.</p>
</section>
<section aria-labelledby="feedback">
<h2 class="kern-heading-medium" id="feedback">Barriere melden</h2>
<p>Sind Ihnen Mängel aufgefallen, oder brauchen Sie einen Inhalt in anderer Form? Bitte wenden Sie sich an:</p>
{{#CONTACT}}
<p class="app-lines">{{TEXT}}</p>
{{/CONTACT}}
{{#NO_CONTACT}}
<div class="app-empty"><p>Eine Anschrift ist noch nicht hinterlegt. Der Betrieb hinterlegt sie in der Einstellung „site.contact“.</p></div>
{{/NO_CONTACT}}
</section>
<section aria-labelledby="enforcement">
<h2 class="kern-heading-medium" id="enforcement">Durchsetzungsverfahren</h2>
<p>Erhalten Sie auf Ihre Meldung keine zufriedenstellende Antwort, können Sie sich an die Durchsetzungsstelle wenden. Das Verfahren ist kostenlos; ein Rechtsbeistand ist nicht nötig.</p>
{{#ENFORCEMENT}}
<p class="app-lines">{{TEXT}}</p>
{{/ENFORCEMENT}}
{{#NO_ENFORCEMENT}}
<div class="app-empty"><p>Die Anschrift der Durchsetzungsstelle ist noch nicht hinterlegt. Der Betrieb hinterlegt sie in der Einstellung „site.enforcement-file“. In Thüringen ist die Landesdurchsetzungsstelle beim Landesbeauftragten für Menschen mit Behinderungen eingerichtet.</p></div>
{{/NO_ENFORCEMENT}}
</section>
