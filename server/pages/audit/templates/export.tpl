{{%AUTOESCAPE context="HTML"}}
{{>TABS}}
<p>[[audit.export-hint]]</p>
{{>ERRORS}}
<section aria-labelledby="concept"><h2 class="kern-heading-medium" id="concept">[[audit.export-concept]]</h2>
<p>[[audit.export-concept-hint]]</p>
<form method="get" action="/export/concept">
{{>FORMAT}}
{{>AS_OF}}
{{>IN_FORCE}}
<button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">[[audit.export-button]]</span></button>
</form></section>
<section aria-labelledby="reports"><h2 class="kern-heading-medium" id="reports">[[audit.reports]]</h2>
<p>[[audit.reports-hint]]</p>
<form method="get" action="/reports">
{{>REPORT_ID}}
{{>REPORT_FORM}}
<button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">[[audit.report-button]]</span></button>
</form></section>
<section aria-labelledby="lists"><h2 class="kern-heading-medium" id="lists">[[audit.lists]]</h2>
<ul>
<li><a class="kern-link" href="/journal">[[audit.lists-journal]]</a></li>
<li><a class="kern-link" href="/exceptions">[[audit.lists-exceptions]]</a></li>
<li><a class="kern-link" href="/measures">[[audit.lists-measures]]</a></li>
</ul></section>
<section aria-labelledby="feeds"><h2 class="kern-heading-medium" id="feeds">[[audit.feeds]]</h2>
<p>[[audit.feeds-hint]] <a class="kern-link" href="/me">[[audit.account]]</a></p>
<dl class="app-facts">
{{#ADDRESS}}
<div><dt>{{LABEL}}</dt><dd><code>{{HREF}}</code></dd></div>
{{/ADDRESS}}
</dl></section>
{{#CLONE}}
<section><h2 class="kern-heading-medium" id="clone">[[audit.clone]]</h2>
<p>[[audit.clone-hint]]</p>
<pre tabindex="0" role="region" aria-labelledby="clone"><code>{{TEXT}}</code></pre></section>
{{/CLONE}}
