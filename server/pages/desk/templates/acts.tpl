{{%AUTOESCAPE context="HTML"}}
<p class="app-lead">[[desk.acts-lead]]</p>
{{>ERRORS}}
<form class="app-filter" method="get" action="/me/acts">
{{>FROM}}
{{>UNTIL}}
<button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">[[desk.acts-filter]]</span></button>
</form>
{{#EMPTY}}
<div class="app-empty"><p>[[desk.acts-empty]]</p></div>
{{/EMPTY}}
{{#CSV}}
<p><a href="{{HREF}}" download>[[desk.acts-csv]]</a></p>
{{/CSV}}
{{#TABLE}}
<table class="app-stack">
<caption>[[desk.acts]]</caption>
<thead><tr><th scope="col">[[desk.acts-time]]</th><th scope="col">[[desk.acts-what]]</th><th scope="col">[[desk.acts-case]]</th><th scope="col">[[desk.acts-as]]</th><th scope="col">[[desk.acts-event]]</th></tr></thead>
<tbody>
{{#ROW}}
<tr>
<td data-label="[[desk.acts-time]]"><time datetime="{{ISO}}">{{TIME}}</time></td>
<th scope="row">{{WHAT}}</th>
<td data-label="[[desk.acts-case]]">{{#OF_CASE}}<a href="{{HREF}}">{{LABEL}}</a>{{/OF_CASE}}</td>
<td data-label="[[desk.acts-as]]">{{AS}}{{#DEPUTY}}<br><span class="app-muted app-small">{{TEXT}}</span>{{/DEPUTY}}</td>
<td data-label="[[desk.acts-event]]">{{#JOURNAL}}<a href="/journal/{{SEQ}}"><span class="visually-hidden">[[desk.acts-event]] </span>{{SEQ}}</a>{{/JOURNAL}}{{#PLAIN}}{{SEQ}}{{/PLAIN}}</td>
</tr>
{{/ROW}}
</tbody>
</table>
{{/TABLE}}
{{>PAGER}}
