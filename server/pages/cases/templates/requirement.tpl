{{%AUTOESCAPE context="HTML"}}
<li>
<p class="app-list__title"><span lang="de">{{LABEL}}</span> <span class="kern-badge kern-badge--{{TONE}}"><span class="kern-label kern-label--small">{{OUTCOME}}</span></span></p>
{{#DUE}}
<p><span class="{{CLASS}}">{{TEXT}}</span></p>
{{/DUE}}
{{#LINE}}
<p class="app-small">{{TEXT}}</p>
{{/LINE}}
{{#PLACES}}
<p class="app-small">{{TEXT}}</p>
<ul class="app-small" lang="de">
{{#PLACE}}
<li>{{#LINK}}<a class="kern-link" href="{{HREF}}">{{TEXT}}</a>{{/LINK}}{{#PLAIN}}{{TEXT}}{{/PLAIN}}</li>
{{/PLACE}}
</ul>
{{/PLACES}}
</li>
