{{%AUTOESCAPE context="HTML"}}
<p>[[reading.editions-hint]]</p>
{{#NONE}}
<p class="app-empty">[[reading.editions-none]]</p>
{{/NONE}}
{{#TABLE}}
<div class="app-scroll" tabindex="0" role="region" aria-label="[[reading.editions]]">
<table class="kern-table app-stack"><caption class="visually-hidden">[[reading.editions]]</caption>
<thead><tr><th scope="col">[[reading.edition-title]]</th><th scope="col">[[reading.decided]]</th><th scope="col">[[reading.in-force]]</th><th scope="col">[[reading.measures]]</th><th scope="col">[[reading.compare-column]]</th></tr></thead>
<tbody>
{{#ROW}}
<tr><th scope="row"><a class="kern-link" href="{{HREF}}" lang="de">{{TITLE}}</a></th><td data-label="[[reading.decided]]">{{#DECIDED}}<time datetime="{{MACHINE}}">{{DAY}}</time>{{/DECIDED}}{{#UNDECIDED}}[[reading.undecided]]{{/UNDECIDED}}</td><td data-label="[[reading.in-force]]"><time datetime="{{IN_FORCE_MACHINE}}">{{IN_FORCE}}</time></td><td class="app-number" data-label="[[reading.measures]]">{{COUNT}}</td><td data-label="[[reading.compare-column]]"><a class="kern-link" href="{{COMPARE}}">[[reading.compare-now]]</a></td></tr>
{{/ROW}}
</tbody></table></div>
{{/TABLE}}
<p class="app-no-print"><a class="kern-link" href="/concept/compare">[[reading.compare-any]]</a></p>
