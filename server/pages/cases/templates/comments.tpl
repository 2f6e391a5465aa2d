{{%AUTOESCAPE context="HTML"}}
<section aria-labelledby="comments">
<h2 id="comments">{{HEADING}}</h2>
{{#EMPTY}}
<p class="app-muted">[[cases.comments-none]]</p>
{{/EMPTY}}
{{#HIDDEN}}
<p class="app-muted">{{TEXT}}</p>
{{/HIDDEN}}
{{#PLACE}}
<section>
<h3 lang="de">{{#ROW}}<a class="kern-link" href="{{HREF}}">{{TEXT}}</a>{{/ROW}}{{#NO_ROW}}{{TEXT}}{{/NO_ROW}}</h3>
{{#THREAD}}
{{THREAD_HTML:none}}
{{/THREAD}}
{{#SETTLED}}
<details class="kern-accordion">
<summary class="kern-accordion__header"><span class="kern-title">{{HEADING}}</span></summary>
<div class="kern-accordion__body">
{{#THREAD}}
{{THREAD_HTML:none}}
{{/THREAD}}
</div>
</details>
{{/SETTLED}}
</section>
{{/PLACE}}
{{#FORM}}
<section aria-labelledby="say">
<h3 id="say" tabindex="-1">{{HEADING}}</h3>
<form method="post" action="{{ACTION}}" data-guard>
{{>TOKENS}}
<input type="hidden" name="version" value="{{VERSION}}">
{{#REPLY}}
<input type="hidden" name="reply_to" value="{{NUMBER}}"><input type="hidden" name="place" value="{{PLACE}}">
<div class="app-quote" lang="de">
<p class="app-small">{{WHERE}}</p>
{{#P}}
<p>{{TEXT}}</p>
{{/P}}
</div>
{{/REPLY}}
{{>WHERE}}
{{>TEXT}}
{{>WORDING}}
<p class="app-actions"><button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">[[cases.say-button]]</span></button>{{#CANCEL}} <a class="kern-link" href="{{HREF}}">[[cases.say-instead]]</a>{{/CANCEL}}</p>
</form>
</section>
{{/FORM}}
</section>
