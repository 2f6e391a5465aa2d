{{%AUTOESCAPE context="HTML"}}
{{>ERRORS}}
{{>MOMENT}}
<form class="app-filter app-no-print" method="get" action="/measures">
{{#HELD}}
<input type="hidden" name="{{NAME}}" value="{{VALUE}}">
{{/HELD}}
{{>WORDS}}
{{>FIELD}}
{{>UNIT}}
{{>STATUS}}
{{>PERIOD}}
<div class="app-actions"><button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">[[reading.filter]]</span></button>
<a class="kern-link" href="{{CLEAR}}">[[reading.filter-clear]]</a></div>
</form>
{{#NONE}}
<div class="app-empty"><p>[[reading.none]]</p><p><a class="kern-link" href="{{CLEAR}}">[[reading.filter-clear]]</a></p></div>
{{/NONE}}
{{#TABLE}}
<div class="app-scroll" tabindex="0" role="region" aria-label="[[reading.measures]]">
<table class="kern-table app-stack"><caption class="visually-hidden">[[reading.measures]]</caption>
<thead><tr><th scope="col">[[reading.number]]</th><th scope="col">[[reading.measure]]</th><th scope="col">[[reading.field-label]]</th><th scope="col">[[reading.units]]</th><th scope="col">[[reading.period]]</th></tr></thead>
<tbody>
{{#ROW}}
<tr><td class="app-number" data-label="[[reading.number]]">{{NUMBER}}</td><th scope="row" data-label="[[reading.measure]]"><a class="kern-link" href="{{HREF}}" lang="de">{{TITLE}}</a><br><span class="app-muted">{{ID}}</span> {{#BADGE}}<span class="kern-badge kern-badge--{{KIND}}"><span class="kern-label">{{LABEL}}</span></span> {{/BADGE}}</th><td data-label="[[reading.field-label]]">{{#OF_FIELD}}<a class="kern-link" href="{{HREF}}" lang="de">{{NAME}}</a>{{/OF_FIELD}}</td><td data-label="[[reading.units]]" lang="de"><strong>{{LEAD}}</strong>{{#PARTICIPATING}}, {{TEXT}}{{/PARTICIPATING}}</td><td data-label="[[reading.period]]" lang="de">{{PERIOD}}</td></tr>
{{/ROW}}
</tbody></table></div>
{{/TABLE}}
{{>PAGER}}
<p class="app-no-print"><a class="kern-link" href="{{CSV}}">[[reading.csv]]</a></p>
