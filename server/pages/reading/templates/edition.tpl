{{%AUTOESCAPE context="HTML"}}
<p class="app-actions">{{#DECIDED}}<span class="kern-badge kern-badge--success"><span class="kern-label">[[reading.badge-decided]]</span></span>{{/DECIDED}}{{#ADOPTED}}<span class="kern-badge kern-badge--info"><span class="kern-label">[[reading.badge-adopted]]</span></span>{{/ADOPTED}}</p>
<dl class="app-facts">
<div><dt>[[reading.decided]]</dt><dd>{{#DECIDED}}<time datetime="{{MACHINE}}">{{DAY}}</time>{{/DECIDED}}{{#UNDECIDED}}[[reading.undecided]]{{/UNDECIDED}}</dd></div>
<div><dt>[[reading.in-force]]</dt><dd><time datetime="{{IN_FORCE_MACHINE}}">{{IN_FORCE}}</time></dd></div>
<div><dt>[[reading.basis]]</dt><dd lang="de">{{BASIS}}</dd></div>
<div><dt>[[reading.measures]]</dt><dd>{{COUNT}}</dd></div>
<div><dt>[[reading.event]]</dt><dd>{{#EVENT_LINK}}<a class="kern-link" href="/journal/{{SEQ}}">{{SEQ}}</a>{{/EVENT_LINK}}{{#EVENT}}{{SEQ}}{{/EVENT}}</dd></div>
</dl>
<p class="app-actions app-no-print"><a class="kern-btn kern-btn--secondary" href="{{READ}}"><span class="kern-label">[[reading.read-edition]]</span></a> <a class="kern-btn kern-btn--secondary" href="{{COMPARE}}"><span class="kern-label">[[reading.compare-now]]</span></a></p>
<h2 class="kern-heading-medium" id="items">[[reading.items]]</h2>
<div class="app-scroll" tabindex="0" role="region" aria-labelledby="items">
<table class="kern-table app-stack"><caption class="visually-hidden">[[reading.items]]</caption>
<thead><tr><th scope="col">[[reading.number]]</th><th scope="col">[[reading.measure]]</th><th scope="col">[[reading.revision]]</th></tr></thead>
<tbody>
{{#ITEM}}
<tr><td class="app-number" data-label="[[reading.number]]">{{NUMBER}}</td><th scope="row"><a class="kern-link" href="/measures/{{ID}}" lang="de">{{NAME}}</a> <span class="app-muted">{{ID}}</span></th><td data-label="[[reading.revision]]"><a class="kern-link" href="{{HREF}}">[[reading.revision]] {{REVISION_NUMBER}}</a></td></tr>
{{/ITEM}}
</tbody></table></div>
