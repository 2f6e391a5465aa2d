{{%AUTOESCAPE context="HTML"}}
{{>ERRORS}}
{{#STALE}}
<div class="kern-alert kern-alert--warning" id="stale" tabindex="-1" autofocus>
<div class="kern-alert__header"><span class="kern-icon kern-icon--warning" aria-hidden="true"></span><h2 class="kern-title">[[editor.stale-title]]</h2></div>
<div class="kern-alert__body"><p class="kern-body">[[editor.stale]]</p></div>
</div>
{{/STALE}}
{{#CONFLICT}}
<div class="kern-alert kern-alert--warning">
<div class="kern-alert__header"><span class="kern-icon kern-icon--warning" aria-hidden="true"></span><h2 class="kern-title">[[editor.conflict-title]]</h2></div>
<div class="kern-alert__body"><p class="kern-body">[[editor.conflict]]</p></div>
</div>
{{/CONFLICT}}
{{#SUBMITTED}}
<div class="kern-alert kern-alert--info">
<div class="kern-alert__header"><span class="kern-icon kern-icon--info" aria-hidden="true"></span><p class="kern-title">[[editor.submitted]]</p></div>
</div>
{{/SUBMITTED}}
<p class="app-lead">[[editor.lead]]</p>
{{#NEW_DOCUMENT}}
<p class="app-muted">[[editor.new-document]]</p>
{{/NEW_DOCUMENT}}
{{#GENERAL}}
<p class="app-advice"><span class="visually-hidden">[[editor.note]] </span><span lang="de">{{TEXT}}</span></p>
{{/GENERAL}}
<div class="app-columns app-columns--toc">
<nav class="app-toc" aria-labelledby="toc-title">
<h2 class="kern-heading-small" id="toc-title">[[editor.contents]]</h2>
<ol>
{{#ENTRY}}
<li><a class="kern-link" href="#s_{{NAME}}">{{TITLE}}</a>{{#SAID}}<div class="app-small">{{TEXT}}</div>{{/SAID}}</li>
{{/ENTRY}}
</ol>
<p class="app-small"><a class="kern-link" href="{{PATH}}/xml">[[editor.to-xml]]</a></p>
</nav>
<form class="app-form" id="editor" method="post" action="{{PATH}}" data-guard="{{GUARD}}"{{#AUTOSAVE}} data-autosave="{{PATH}}/autosave"{{/AUTOSAVE}}>
{{>TOKENS}}
<input type="hidden" name="etag" value="{{ETAG}}"><input type="hidden" name="base" value="{{BASE}}">
<div class="app-actions">
<button class="kern-btn kern-btn--secondary" type="submit" name="do" value="save"><span class="kern-label">[[editor.save]]</span></button>
{{#FORBIDDEN}}
<button class="kern-btn kern-btn--secondary" type="submit" name="do" value="clean"><span class="kern-label">[[editor.clean]]</span></button>
{{/FORBIDDEN}}
</div>
{{#DIFFERENCES}}
<section id="differences" aria-labelledby="differences-title">
<h2 class="kern-heading-medium" id="differences-title">[[editor.differences]]</h2>
<p class="kern-body">[[editor.differences-hint]]</p>
{{#DIFFERENCE}}
<fieldset class="app-editor-item" id="{{NAME}}" tabindex="-1">
<legend class="kern-label" lang="de">{{LABEL}}</legend>
<input type="hidden" name="conflict" value="{{ADDRESS}}">
{{#ERROR}}
<p class="kern-error"><span class="kern-icon kern-icon--danger" aria-hidden="true"></span><span class="kern-body" lang="de">{{TEXT}}</span></p>
{{/ERROR}}
<div class="app-editor-sides">
<div>
<div class="kern-form-check"><input class="kern-form-check__radio" id="{{NAME}}-mine" name="{{NAME}}" type="radio" value="mine"{{#CHOSE_MINE}} checked{{/CHOSE_MINE}}><label class="kern-label" for="{{NAME}}-mine">[[editor.mine]]</label></div>
{{#MINE}}<p class="app-quote" lang="de">{{TEXT}}</p>{{/MINE}}
{{#MINE_ABSENT}}<p class="app-muted">[[editor.absent]]</p>{{/MINE_ABSENT}}
</div>
<div>
<div class="kern-form-check"><input class="kern-form-check__radio" id="{{NAME}}-theirs" name="{{NAME}}" type="radio" value="theirs"{{#CHOSE_THEIRS}} checked{{/CHOSE_THEIRS}}><label class="kern-label" for="{{NAME}}-theirs">{{THEIRS_LABEL}}</label></div>
{{#THEIRS}}<p class="app-quote" lang="de">{{TEXT}}</p>{{/THEIRS}}
{{#THEIRS_ABSENT}}<p class="app-muted">[[editor.absent]]</p>{{/THEIRS_ABSENT}}
</div>
</div>
</fieldset>
{{/DIFFERENCE}}
</section>
{{/DIFFERENCES}}
{{#SECTION}}
<section id="s_{{NAME}}" aria-labelledby="h_{{NAME}}">
<h2 class="kern-heading-medium" id="h_{{NAME}}">{{TITLE}}</h2>
{{#PART}}
{{>BODY}}
{{/PART}}
<div class="app-actions">
<button class="kern-btn kern-btn--secondary" type="submit" id="b_save_{{NAME}}" name="do" value="save/{{NAME}}"{{#FOCUS}} autofocus{{/FOCUS}}><span class="kern-label">[[editor.save]]<span class="visually-hidden">: {{TITLE}}</span></span></button>
{{#DONE}}<p role="status">{{TEXT}}</p>{{/DONE}}
</div>
</section>
{{/SECTION}}
<div class="app-actions app-actions--sticky">
<button class="kern-btn kern-btn--primary" type="submit" id="b_save" name="do" value="save"{{#FOCUS_SAVE}} autofocus{{/FOCUS_SAVE}}><span class="kern-label">[[editor.save]]</span></button>
<button class="kern-btn kern-btn--secondary" type="submit" name="do" value="preview"><span class="kern-label">[[editor.save-preview]]</span></button>
<button class="kern-btn kern-btn--tertiary" type="submit" name="do" value="overview"><span class="kern-label">[[editor.save-overview]]</span></button>
<p role="status" data-autosave-status>{{#SAVED}}{{TEXT}}{{/SAVED}}</p>
</div>
<input type="hidden" name="complete" value="1">
</form>
</div>
