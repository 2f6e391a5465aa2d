{{%AUTOESCAPE context="HTML"}}
{{>TABS}}
{{>ERRORS}}
<form class="app-filter" method="get" action="/units">
{{>DAY}}
<button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">[[office.show]]</span></button>
</form>
<table class="app-stack">
<caption>{{CAPTION}}</caption>
<thead><tr><th scope="col">[[office.abbr]]</th><th scope="col">[[office.unit-name]]</th><th scope="col">[[office.valid]]</th><th scope="col">[[office.other-names]]</th><th scope="col">[[office.remark]]</th></tr></thead>
<tbody>
{{#UNIT}}
<tr>
<th scope="row"><a href="/units/{{ID}}" lang="de">{{ABBR}}</a></th>
<td data-label="[[office.unit-name]]" lang="de">{{NAME}}</td>
<td data-label="[[office.valid]]">{{SINCE}}{{#LATER}}<br><span class="app-muted app-small">[[office.not-yet]]</span>{{/LATER}}</td>
<td data-label="[[office.other-names]]">{{#OTHERS}}{{TEXT}}{{/OTHERS}}</td>
<td data-label="[[office.remark]]">{{#ROLES}}{{TEXT}}{{/ROLES}}{{#SUCCESSOR}} [[office.successor]] <a href="/units/{{SUCCESSOR_ID}}" lang="de">{{SUCCESSOR_NAME}}</a>{{/SUCCESSOR}}</td>
</tr>
{{/UNIT}}
</tbody>
</table>
