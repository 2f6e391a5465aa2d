{{%AUTOESCAPE context="HTML"}}
<section aria-labelledby="actions" class="app-no-print">
<h2 id="actions">[[cases.actions]]</h2>
{{#NONE}}
<p>{{TEXT}}</p>
{{/NONE}}
{{#AWAITED}}
<div class="cases-awaited">
<p><a class="kern-btn kern-btn--primary kern-btn--block" href="{{HREF}}"><span class="kern-label">{{TEXT}}</span></a></p>
{{#ABOUT}}
<p class="app-small" lang="de">{{TEXT}}</p>
{{/ABOUT}}
</div>
{{/AWAITED}}
{{#OTHERS}}
<ul>
{{#ACTION}}
<li><a class="kern-link" href="{{HREF}}">{{TEXT}}</a></li>
{{/ACTION}}
</ul>
{{/OTHERS}}
{{#CLOSED}}
<details class="app-hint">
<summary>[[cases.actions-closed]]</summary>
<dl>
{{#ITEM}}
<dt>{{NAME}}</dt>
<dd lang="de">{{TEXT}}</dd>
{{/ITEM}}
</dl>
</details>
{{/CLOSED}}
</section>
<section aria-labelledby="papers">
<h2 id="papers">[[cases.papers]]</h2>
<ul>
{{#PAPER}}
<li><a class="kern-link" href="{{HREF}}">{{TEXT}}</a></li>
{{/PAPER}}
</ul>
</section>
