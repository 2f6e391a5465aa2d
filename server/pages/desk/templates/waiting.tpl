{{%AUTOESCAPE context="HTML"}}
<section aria-labelledby="waiting">
<h2 class="kern-heading-medium" id="waiting">{{HEADING}}</h2>
{{#EMPTY}}
<div class="app-empty"><p>[[desk.waiting-empty]]</p></div>
{{/EMPTY}}
{{#TABLE}}
{{#MORE}}<p class="app-muted">{{TEXT}} <a href="{{ALL}}">[[desk.all-cases]]</a></p>{{/MORE}}
<table class="app-stack">
<caption class="visually-hidden">[[desk.waiting-caption]]</caption>
<thead><tr>{{#CHOICE}}<th scope="col"><span class="visually-hidden">[[desk.column-choose]]</span></th>{{/CHOICE}}<th scope="col">[[desk.column-case]]</th><th scope="col">[[desk.column-todo]]</th><th scope="col">[[desk.column-due]]</th></tr></thead>
<tbody>
{{#ROW}}
<tr>
{{#CHOICE_CELL}}<td>{{#CHOOSABLE}}<input class="app-choose" type="checkbox" form="waiting-bulk" name="case" value="{{ID}}" aria-label="{{LABEL}}">{{/CHOOSABLE}}</td>{{/CHOICE_CELL}}
<th scope="row">{{>CASE}}</th>
<td data-label="[[desk.column-todo]]"><ul class="app-reasons">{{#REASON}}<li>{{#LATE_REASON}}<span class="app-due--late">[[desk.reason-late]]</span> {{/LATE_REASON}}<a href="{{TODO_HREF}}">{{TODO}}<span class="visually-hidden"> ({{ID}})</span></a>{{#WHY}}<br><span class="app-muted app-small" lang="de">{{TEXT}}</span>{{/WHY}}</li>{{/REASON}}</ul></td>
<td data-label="[[desk.column-due]]">{{>DUE_CELL}}</td>
</tr>
{{/ROW}}
</tbody>
</table>
{{#BULK}}
<form id="waiting-bulk" method="post" action="/bulk">
{{>TOKENS}}
<div class="app-actions" role="group" aria-label="[[desk.bulk-label]]">
<span>[[desk.bulk-label]]</span>
{{#STEP}}<button class="kern-btn kern-btn--secondary" type="submit" name="step" value="{{STEP_NAME}}"><span class="kern-label">{{STEP_LABEL}}</span></button>{{/STEP}}
</div>
<p class="app-muted app-small">[[desk.bulk-hint]]</p>
</form>
{{/BULK}}
{{/TABLE}}
</section>
