{{%AUTOESCAPE context="HTML"}}
<article class="app-comment{{#RESOLVED}} app-comment--resolved{{/RESOLVED}}" id="comment-{{NUMBER}}" tabindex="-1" aria-label="{{LABEL}}">
<p class="app-small"><strong>{{WHO}}</strong>, <time datetime="{{MACHINE}}">{{TIME}}</time>, {{ABOUT}}{{#STATE}} <span class="kern-badge kern-badge--{{TONE}}"><span class="kern-label kern-label--small">{{TEXT}}</span></span>{{/STATE}}</p>
{{#P}}
<p lang="de">{{TEXT}}</p>
{{/P}}
{{#WORDING}}
<p class="app-small"><strong>[[cases.wording]]</strong></p>
<div class="app-quote" lang="de"><p>{{#RUN}}{{#SAME}}{{TEXT}}{{/SAME}}{{#DEL}}<del><span class="visually-hidden">[gelöscht: </span>{{TEXT}}<span class="visually-hidden">]</span></del>{{/DEL}}{{#INS}}<ins><span class="visually-hidden">[eingefügt: </span>{{TEXT}}<span class="visually-hidden">]</span></ins>{{/INS}}{{/RUN}}</p></div>
{{/WORDING}}
{{#TOOLS}}
<div class="app-actions app-no-print">
{{#REPLY}}
<a class="kern-link" href="{{HREF}}">{{TEXT}}</a>
{{/REPLY}}
{{#ADOPT}}
<form method="post" action="{{ACTION}}">{{>TOKENS}}<input type="hidden" name="number" value="{{NUMBER}}"><button class="kern-btn kern-btn--secondary" type="submit" aria-label="{{LABEL}}"><span class="kern-label">[[cases.adopt]]</span></button></form>
{{/ADOPT}}
{{#RESOLVE}}
<form method="post" action="{{ACTION}}">{{>TOKENS}}<input type="hidden" name="number" value="{{NUMBER}}"><button class="kern-btn kern-btn--tertiary" type="submit" aria-label="{{LABEL}}"><span class="kern-label">[[cases.resolve]]</span></button></form>
{{/RESOLVE}}
</div>
{{/TOOLS}}
{{#ANSWER}}
{{ANSWER_HTML:none}}
{{/ANSWER}}
</article>
