{{%AUTOESCAPE context="HTML"}}
<nav class="app-pager" aria-label="[[acts.queue-nav]]">
{{#PREVIOUS}}<a class="kern-link" href="{{HREF}}" rel="prev">[[acts.queue-previous]] {{LABEL}}</a>{{/PREVIOUS}}
{{#PLACE}}<span class="app-muted">{{TEXT}}</span>{{/PLACE}}
<a class="kern-link" href="/review">[[acts.queue-all]]</a>
{{#NEXT}}<a class="kern-link" href="{{HREF}}" rel="next">[[acts.queue-next]] {{LABEL}}</a>{{/NEXT}}
</nav>
<section aria-labelledby="what">
<h2 class="visually-hidden" id="what">[[acts.what-heading]]</h2>
<p class="kern-body">[[acts.stage]]: <strong>{{STAGE}}</strong></p>
{{>CASE}}
</section>
<div class="app-actions">
{{#ACTION}}<a class="kern-btn {{#PRIMARY}}kern-btn--primary{{/PRIMARY}}{{#SECONDARY}}kern-btn--secondary{{/SECONDARY}}" href="{{HREF}}"><span class="kern-label">{{LABEL}}</span></a>
{{/ACTION}}
<a class="kern-btn kern-btn--tertiary" href="{{CASE_HREF}}"><span class="kern-label">[[acts.to-case]]</span></a>
</div>
{{#CLOSED}}
<p class="kern-body app-muted">{{LABEL}}: <span lang="de">{{REASON}}</span></p>
{{/CLOSED}}
{{#NO_VERSION}}
<div class="app-empty"><p class="kern-body">[[acts.no-version]]</p></div>
{{/NO_VERSION}}
<div class="app-columns app-columns--toc">
{{#MENU}}
<nav class="app-toc" aria-labelledby="changes">
<h2 class="kern-heading-small" id="changes">{{COUNT}}</h2>
<p class="app-small app-muted">[[acts.keys]]</p>
{{#GROUP}}
<p class="app-small"><strong>{{HEADING}}</strong></p>
<ul lang="de">
{{#ITEM}}
<li><a href="{{HREF}}">{{LABEL}} <span class="app-muted">({{STATE_LABEL}})</span></a></li>
{{/ITEM}}
</ul>
{{/GROUP}}
</nav>
{{/MENU}}
<div>
{{#TABLE}}
<section>
<h2 class="kern-heading-medium" lang="de">{{HEADING}}</h2>
<table class="synopsis">
<caption class="visually-hidden">[[acts.synopsis-heading]]</caption>
<thead>
<tr><th scope="col">[[acts.column-place]]</th><th scope="col" lang="de">{{BEFORE}}</th><th scope="col" lang="de">{{AFTER}}</th></tr>
</thead>
{{#ROW}}
<tbody lang="de">
<tr class="synopsis-{{STATE}}" id="{{ANCHOR}}"{{#CHANGE}} data-change tabindex="-1"{{/CHANGE}}>
<th scope="row">{{LABEL}} <span class="synopsis-state">{{STATE_LABEL}}</span></th>
<td data-side="{{BEFORE}}">{{#OLD_NOTE}}<span class="synopsis-note">{{TEXT}}</span>{{/OLD_NOTE}}{{#OLD}}{{#SAME}}{{TEXT}}{{/SAME}}{{#DEL}}<del><span class="visually-hidden">[gelöscht: </span>{{TEXT}}<span class="visually-hidden">]</span></del>{{/DEL}}{{/OLD}}</td>
<td data-side="{{AFTER}}">{{#NEW_NOTE}}<span class="synopsis-note">{{TEXT}}</span>{{/NEW_NOTE}}{{#NEW}}{{#SAME}}{{TEXT}}{{/SAME}}{{#INS}}<ins><span class="visually-hidden">[eingefügt: </span>{{TEXT}}<span class="visually-hidden">]</span></ins>{{/INS}}{{/NEW}}</td>
</tr>
{{#NOTES}}
<tr class="synopsis-notes">
<td colspan="3" lang="{{LANG}}">
{{#COMMENTS}}
<details open>
<summary>{{COUNT}}<span class="visually-hidden">: {{LABEL}}</span></summary>
{{#COMMENT}}
<article class="app-comment{{#RESOLVED}} app-comment--resolved{{/RESOLVED}}">
<p class="app-small app-muted"><span lang="de">{{WHO}}</span>, {{TIME}}{{#REPLY}} ([[acts.comment-reply]]){{/REPLY}}{{#RESOLVED}} – [[acts.comment-resolved]]{{/RESOLVED}}</p>
<p class="kern-body" lang="de">{{TEXT}}</p>
{{#WORDING}}<p class="app-small">[[acts.comment-wording]]</p><blockquote class="app-quote" lang="de">{{TEXT}}</blockquote>{{/WORDING}}
</article>
{{/COMMENT}}
</details>
{{/COMMENTS}}
{{#FORM}}
<details>
<summary>[[acts.comment-here]]<span class="visually-hidden">: {{LABEL}}</span></summary>
<form method="post" action="{{ACTION}}" class="kern-stack-md" data-guard>
{{>TOKENS}}
<input type="hidden" name="version" value="{{VERSION}}"><input type="hidden" name="path" value="{{PATH}}"><input type="hidden" name="back" value="{{BACK}}">
<div class="kern-form-input"><label class="kern-label" for="text-{{FIELD}}">[[acts.comment-text]]</label><textarea class="kern-form-input__input" id="text-{{FIELD}}" name="text" rows="3" lang="de"></textarea></div>
{{#WORDING}}
<div class="kern-form-input"><label class="kern-label" for="wording-{{FIELD}}">[[acts.comment-wording]] <span class="kern-label__optional">([[frame.optional]])</span></label><textarea class="kern-form-input__input" id="wording-{{FIELD}}" name="wording" rows="3" lang="de"></textarea></div>
{{/WORDING}}
<div class="app-actions"><button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">[[acts.comment-send]]</span></button></div>
</form>
</details>
{{/FORM}}
</td>
</tr>
{{/NOTES}}
</tbody>
{{/ROW}}
</table>
</section>
{{/TABLE}}
{{#SHOW_SAME}}<p><a class="kern-link" href="{{HREF}}">[[acts.show-same]]</a></p>{{/SHOW_SAME}}
{{#HIDE_SAME}}<p><a class="kern-link" href="{{HREF}}">[[acts.hide-same]]</a></p>{{/HIDE_SAME}}
{{#REQUIREMENTS}}
<section aria-labelledby="requirements">
<h2 class="kern-heading-medium" id="requirements">[[acts.requirements]]</h2>
<ul class="app-list">
{{#ITEM}}
<li><span lang="de">{{LABEL}}</span><span class="app-list__meta"><span><strong>{{STATE}}</strong>{{#DUE}}, [[acts.until]] <time datetime="{{DAY_MACHINE}}">{{DAY}}</time> ({{LEFT}}){{/DUE}}</span></span></li>
{{/ITEM}}
</ul>
</section>
{{/REQUIREMENTS}}
</div>
</div>
