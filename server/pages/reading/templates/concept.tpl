{{%AUTOESCAPE context="HTML"}}
<h1 class="kern-heading-large" lang="de">{{TITLE}}</h1>
<p class="app-lead" lang="de">{{VALIDITY}}</p>
{{>MOMENT}}
<p class="app-actions app-no-print"><a class="kern-link" href="{{LIST}}">[[reading.to-list]]</a> <a class="kern-link" href="/editions">[[reading.to-editions]]</a> {{#THEN}}<a class="kern-link" href="{{COMPARE}}">[[reading.compare-now]]</a>{{/THEN}}</p>
<p class="app-muted app-small app-no-print">[[reading.print-hint]]</p>
<div class="app-columns app-columns--toc">
<nav class="app-toc" aria-label="[[reading.toc]]">
<h2 class="kern-heading-small">[[reading.toc]]</h2>
<ol>
<li><a href="#preamble">[[reading.preamble]]</a></li>
<li><a href="#guidelines">[[reading.guidelines]]</a></li>
{{#TOC_FIELD}}
<li><a href="{{HREF}}" lang="de">{{TITLE}}</a>
<ol>
{{#ENTRY}}
<li><a href="{{HREF}}" lang="de">{{#NUMBER}}{{TEXT}} {{/NUMBER}}{{TITLE}}</a></li>
{{/ENTRY}}
</ol></li>
{{/TOC_FIELD}}
</ol>
</nav>
<div>
<section aria-labelledby="preamble"><h2 class="kern-heading-medium" id="preamble">[[reading.preamble]]</h2>
<div class="app-quote" lang="de">
{{#PARAGRAPH}}
<p id="{{ID}}">{{TEXT}}</p>
{{/PARAGRAPH}}
</div></section>
<section aria-labelledby="guidelines"><h2 class="kern-heading-medium" id="guidelines">[[reading.guidelines]]</h2>
<ol class="app-quote" lang="de">
{{#GUIDELINE}}
<li id="{{ID}}">{{TEXT}}</li>
{{/GUIDELINE}}
</ol></section>
{{#FIELD}}
{{>CONTENT}}
{{/FIELD}}
</div>
</div>
