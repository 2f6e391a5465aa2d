{{%AUTOESCAPE context="HTML"}}
<section aria-labelledby="awaiting">
<h2 class="kern-heading-medium" id="awaiting">{{HEADING}}</h2>
{{#EMPTY}}
<div class="app-empty"><p>[[desk.awaiting-empty]]</p></div>
{{/EMPTY}}
{{#TABLE}}
{{#MORE}}<p class="app-muted">{{TEXT}} <a href="{{ALL}}">[[desk.all-cases]]</a></p>{{/MORE}}
<table class="app-stack">
<caption class="visually-hidden">[[desk.awaiting-caption]]</caption>
<thead><tr><th scope="col">[[desk.column-case]]</th><th scope="col">[[desk.column-missing]]</th><th scope="col">[[desk.column-due]]</th></tr></thead>
<tbody>
{{#ROW}}
<tr>
<th scope="row">{{>CASE}}</th>
<td data-label="[[desk.column-missing]]"><ul class="app-reasons">{{#WORD}}<li><span lang="de">{{LABEL}}</span>{{#STATE}} ({{TEXT}}){{/STATE}}<br><span class="app-muted app-small">{{WHO}}{{#UNTIL}} · {{TEXT}}{{/UNTIL}}</span></li>{{/WORD}}</ul></td>
<td data-label="[[desk.column-due]]">{{>DUE_CELL}}</td>
</tr>
{{/ROW}}
</tbody>
</table>
{{/TABLE}}
</section>
