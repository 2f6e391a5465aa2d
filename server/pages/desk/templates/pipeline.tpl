{{%AUTOESCAPE context="HTML"}}
<section aria-labelledby="pipeline">
<h2 class="kern-heading-medium" id="pipeline">{{HEADING}}</h2>
<nav class="app-tabs" aria-label="[[desk.stations]]"><ul>
{{#STATION}}
<li><a href="{{HREF}}"{{#HERE}} aria-current="page"{{/HERE}}>{{LABEL}} <span class="app-muted">({{COUNT}})</span></a></li>
{{/STATION}}
</ul></nav>
{{#EMPTY}}
<div class="app-empty"><p>[[desk.pipeline-empty]]</p></div>
{{/EMPTY}}
{{#TABLE}}
{{#MORE}}<p class="app-muted">{{TEXT}} <a href="{{ALL}}">[[desk.all-cases]]</a></p>{{/MORE}}
<table class="app-stack">
<caption class="visually-hidden">[[desk.pipeline-caption]]</caption>
<thead><tr><th scope="col">[[desk.column-case]]</th><th scope="col">[[desk.column-station]]</th><th scope="col">[[desk.column-age]]</th><th scope="col">[[desk.column-due]]</th></tr></thead>
<tbody>
{{#ROW}}
<tr>
<th scope="row">{{>CASE}}</th>
<td data-label="[[desk.column-station]]">{{STATION_NAME}}</td>
<td data-label="[[desk.column-age]]">{{AGE}}<br><span class="app-muted app-small">{{SINCE}}</span></td>
<td data-label="[[desk.column-due]]">{{>DUE_CELL}}</td>
</tr>
{{/ROW}}
</tbody>
</table>
{{/TABLE}}
</section>
