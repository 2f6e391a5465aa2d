{{%AUTOESCAPE context="HTML"}}
<a class="app-list__title" href="{{HREF}}">{{#TITLED}}<span lang="de">{{TITLE}}</span>{{/TITLED}}{{#UNTITLED}}{{WHAT}}{{/UNTITLED}}</a>
<span class="app-list__meta"><span>{{ID}}</span> <span>{{KIND}}</span> <span>{{UNIT}}</span>{{#SEVERAL}} <span>{{MORE}}</span>{{/SEVERAL}}{{#URGENT}} <span class="kern-badge kern-badge--warning kern-badge--small"><span class="kern-label kern-label--small">[[desk.urgent]]</span></span>{{/URGENT}}</span>
