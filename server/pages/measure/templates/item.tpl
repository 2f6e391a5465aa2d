{{%AUTOESCAPE context="HTML"}}
{{#LINK}}<a class="kern-link" href="{{HREF}}">{{TEXT}}</a>{{/LINK}}{{#PLAIN}}{{TEXT}}{{/PLAIN}}{{#NOTE}}<br><span class="app-muted">{{TEXT}}</span>{{/NOTE}}
