{{%AUTOESCAPE context="HTML"}}
{{>ERRORS}}
<form class="app-filter" method="get" action="/search">
{{>WORDS}}
<div class="app-actions"><button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">[[reading.search-button]]</span></button></div>
</form>
{{#COUNT}}
<p role="status">{{TEXT}}</p>
{{/COUNT}}
{{#NONE}}
<div class="app-empty"><p role="status">{{TEXT}}</p>
<ul>
<li>[[reading.advice-spelling]]</li>
<li>[[reading.advice-fewer]]</li>
<li>[[reading.advice-part]]</li>
<li><a class="kern-link" href="/measures">[[reading.advice-list]]</a></li>
</ul></div>
{{/NONE}}
{{#LIST}}
<ol class="app-list">
{{#HIT_ENTRY}}
<li>
<p class="app-list__meta"><span>{{KIND}}</span>{{#NAME}} <span>{{#HIT}}<mark class="app-mark">{{TEXT}}</mark>{{/HIT}}{{#PLAIN}}{{TEXT}}{{/PLAIN}}</span>{{/NAME}}{{#STAGE}} <span>{{TEXT}}</span>{{/STAGE}}</p>
<h2 class="app-list__title" lang="de"><a class="kern-link" href="{{HREF}}"><span>{{#HEADLINE}}{{#RUN}}{{#HIT}}<mark class="app-mark">{{TEXT}}</mark>{{/HIT}}{{#PLAIN}}{{TEXT}}{{/PLAIN}}{{/RUN}}{{/HEADLINE}}</span></a></h2>
{{#PASSAGE}}
<p lang="de"><a class="kern-link" href="{{HREF}}">{{LABEL}}</a>: {{#WORDS}}{{#RUN}}{{#HIT}}<mark class="app-mark">{{TEXT}}</mark>{{/HIT}}{{#PLAIN}}{{TEXT}}{{/PLAIN}}{{/RUN}}{{/WORDS}}</p>
{{/PASSAGE}}
{{#FURTHER}}
<p class="app-muted">{{TEXT}}</p>
{{/FURTHER}}
</li>
{{/HIT_ENTRY}}
</ol>
{{/LIST}}
{{>PAGER}}
