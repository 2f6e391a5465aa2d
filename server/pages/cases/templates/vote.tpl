{{%AUTOESCAPE context="HTML"}}
<li id="vote-{{NUMBER}}">
<p class="app-list__title">{{WHOSE}} <span class="kern-badge kern-badge--{{TONE}}"><span class="kern-label kern-label--small">{{WORD}}</span></span></p>
<p class="app-small">{{WHO}}, <time datetime="{{MACHINE}}">{{TIME}}</time>, {{VERSION}}{{#JOURNAL}}, <a class="kern-link" href="{{HREF}}">{{TEXT}}</a>{{/JOURNAL}}</p>
{{#NOTE}}
<div class="app-quote" lang="de">
{{#P}}
<p>{{TEXT}}</p>
{{/P}}
</div>
{{/NOTE}}
{{#CONDITION}}
<p class="app-small"><span lang="de">{{PLACE}}</span>: {{#EDIT}}<a class="kern-link" href="{{HREF}}">{{TEXT}}</a>{{/EDIT}}</p>
<p class="app-quote" lang="de">{{WORDING}}</p>
{{/CONDITION}}
<p class="app-small">{{COVERS}}</p>
{{#FATES}}
<ul class="app-small" lang="de">
{{#FATE}}
<li>{{TEXT}}</li>
{{/FATE}}
</ul>
{{/FATES}}
</li>
