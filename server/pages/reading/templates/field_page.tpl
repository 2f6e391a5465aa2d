{{%AUTOESCAPE context="HTML"}}
<p class="app-lead" lang="de">{{VALIDITY}}</p>
{{>MOMENT}}
<p class="app-actions app-no-print"><a class="kern-link" href="{{WHOLE}}">[[reading.to-concept]]</a> <a class="kern-link" href="{{LIST}}">[[reading.to-list-of-field]]</a></p>
<p class="app-muted app-small app-no-print">[[reading.print-hint]]</p>
<div class="app-columns app-columns--toc">
<nav class="app-toc" aria-label="[[reading.toc]]">
<h2 class="kern-heading-small">[[reading.toc]]</h2>
<ol>
{{#ENTRY}}
<li><a href="{{HREF}}" lang="de">{{#NUMBER}}{{TEXT}} {{/NUMBER}}{{TITLE}}</a></li>
{{/ENTRY}}
</ol>
</nav>
<div>
{{>CONTENT}}
</div>
</div>
