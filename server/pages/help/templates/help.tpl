{{%AUTOESCAPE context="HTML"}}
<p class="app-lead">Kurze Anleitungen zu jeder Aufgabe. Wer am Zug ist und bis wann, steht immer auf der Seite <a href="/">Meine Vorgänge</a>.</p>
<nav class="app-toc" aria-label="[[help.contents]]">
<ul>
<li><a href="#road">Der Weg eines Vorschlags</a></li>
<li><a href="#propose">Vorschlag erstellen und einreichen</a></li>
<li><a href="#co-sign">Mitzeichnen</a></li>
<li><a href="#review">Prüfen</a></li>
<li><a href="#approve">Freigeben</a></li>
<li><a href="#conflicts">Widersprüche auflösen</a></li>
<li><a href="#find">Maßnahmen und Vorgänge finden</a></li>
<li><a href="#audit">Nachvollziehen und nachprüfen</a></li>
<li><a href="#words">Was die Wörter bedeuten</a></li>
</ul>
</nav>
<section aria-labelledby="road">
<h2 class="kern-heading-medium" id="road">Der Weg eines Vorschlags</h2>
<ol>
<li><strong>Entwurf:</strong> Eine Stelle schreibt. Nur sie sieht den Entwurf.</li>
<li><strong>Eingereicht:</strong> Die Fassung steht in der Akte. Prüfung und Mitzeichnung laufen nebeneinander.</li>
<li><strong>Freigabe:</strong> Sind alle anderen Bedingungen erfüllt, entscheidet die freigebende Person der Beauftragten.</li>
<li><strong>Freigabe erfolgt:</strong> Der Text gilt als freigegebene Arbeitsfassung. Ein Beschluss des Kabinetts ist das noch nicht; beides wird getrennt vermerkt.</li>
</ol>
<p>Welche Bedingungen gelten, steht unter <a href="/policy">Freigaberegeln</a>; was bei einem Vorgang noch fehlt, auf dessen Seite. Auch die Regeln selbst werden durch einen Vorschlag geändert, nach den Regeln, die bis dahin gelten.</p>
</section>
<section aria-labelledby="propose">
<h2 class="kern-heading-medium" id="propose">Vorschlag erstellen und einreichen</h2>
<ol>
<li>Wählen Sie <em>Vorschlag erstellen</em>, die Art des Vorschlags und die Maßnahme.</li>
<li>Ändern Sie die Teile im Formular. Jeder Absatz behält seine Kennung, auch wenn Sie ihn verschieben. Gespeichert wird mit jedem Schritt.</li>
<li>Sehen Sie die Vorschau an: links der geltende, rechts der vorgeschlagene Text.</li>
<li>Geben Sie einen Grund an und reichen Sie ein. Vorher weist das Programm auf mögliche personenbezogene Angaben hin; was eingereicht ist, bleibt in der Akte.</li>
</ol>
<p>Kommt ein Vorschlag zurück, überarbeiten Sie denselben Entwurf und reichen ihn als nächste Fassung ein. Stimmen zu Stellen, die Sie nicht ändern, bleiben erhalten.</p>
</section>
<section aria-labelledby="co-sign">
<h2 class="kern-heading-medium" id="co-sign">Mitzeichnen</h2>
<p>Ihre Stelle wird gefragt, wenn sie an einer geänderten Maßnahme beteiligt ist oder war, wenn sie federführend ist oder wenn Geld berührt wird.</p>
<dl class="app-facts">
<div><dt>mitgezeichnet</dt><dd>Ihre Stelle stimmt zu, auf Wunsch mit einem Hinweis.</dd></div>
<div><dt>zur Kenntnis, nicht betroffen</dt><dd>Die Bedingung ist ebenfalls erfüllt.</dd></div>
<div><dt>mit Maßgabe</dt><dd>Ihre Stelle stimmt zu, sobald der genannte Wortlaut übernommen ist.</dd></div>
<div><dt>Dissens</dt><dd>Ihre Stelle stimmt nicht zu. Der Grund ist anzugeben und bleibt vermerkt.</dd></div>
</dl>
<p>Es zählt das letzte Wort Ihrer Stelle bis zur Freigabe; alle früheren bleiben in der Akte.</p>
</section>
<section aria-labelledby="review">
<h2 class="kern-heading-medium" id="review">Prüfen</h2>
<p>Unter <a href="/review">Prüfung</a> stehen die Vorgänge, die auf Sie warten. Gehen Sie die Änderungen durch, schreiben Sie Anmerkungen an einzelne Stellen und geben Sie den Vorschlag zurück oder bestätigen Sie die Prüfung. Dabei stellen Sie auch fest, ob die Änderung nur redaktionell ist und ob sie finanzielle Wirkung hat.</p>
<p>Wer am Text mitgeschrieben hat, prüft ihn nicht.</p>
</section>
<section aria-labelledby="approve">
<h2 class="kern-heading-medium" id="approve">Freigeben</h2>
<p>Freigegeben werden kann, wenn nichts anderes mehr fehlt. Die Bestätigungsseite zeigt noch einmal genau, was gezeichnet wird. Die Freigabe gilt für diese eine Fassung; ändert sich der Text, wird neu gefragt.</p>
<p>Trotz eines Dissenses kann nur mit Begründung freigegeben werden. Der Dissens bleibt an der Revision vermerkt.</p>
</section>
<section aria-labelledby="conflicts">
<h2 class="kern-heading-medium" id="conflicts">Widersprüche auflösen</h2>
<p>Wird während Ihres Vorschlags eine andere Änderung freigegeben, führt das Programm beide zusammen. Betreffen sie dieselbe Stelle, entscheiden Sie: Die Seite zeigt den früheren, Ihren und den neuen Text nebeneinander.</p>
</section>
<section aria-labelledby="find">
<h2 class="kern-heading-medium" id="find">Maßnahmen und Vorgänge finden</h2>
<p>Die <a href="/search">Suche</a> findet Wörter in allen Beugungen und als Teil längerer Wörter. Wer die Nummer einer Maßnahme in der geltenden Fassung („2.1“) oder ihre Kennung („M-0002“) eingibt, findet diese Maßnahme zuerst; die Nummer eines Vorgangs („2026-0042“) führt zu ihm. Groß- und Kleinschreibung, Leerzeichen und führende Nullen sind dabei gleich.</p>
</section>
<section aria-labelledby="audit">
<h2 class="kern-heading-medium" id="audit">Nachvollziehen und nachprüfen</h2>
<p>Jede Maßnahme zeigt unter <em>Verlauf</em> alle Revisionen mit Zeit, Person, Grund und Vorgang und unter <em>Herkunft</em>, seit wann jeder Absatz so lautet. Mit dem Feld <em>Stand am</em> sehen Sie das Konzept, wie es an einem Tag war.</p>
<p>Das Journal enthält jedes Ereignis mit Unterschrift und Prüfsumme. Die Nachprüfung rechnet die ganze Akte nach; wer dem Server nicht trauen will, prüft eine Kopie auf dem eigenen Rechner.</p>
</section>
<section aria-labelledby="words">
<h2 class="kern-heading-medium" id="words">Was die Wörter bedeuten</h2>
<p>Das <a href="/help/glossary">Glossar</a> erklärt die Wörter dieser Seiten. Mit der Tastatur geht vieles schneller: <a href="/help/keyboard">Tastenkürzel</a>.</p>
</section>
