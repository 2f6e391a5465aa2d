{{%AUTOESCAPE context="HTML"}}
{{#SINGLE}}
<div class="app-editor-item{{#CHANGED}} app-editor-item--changed{{/CHANGED}}{{#NEW}} app-editor-item--changed{{/NEW}}">
{{/SINGLE}}
{{#GROUP}}
<fieldset class="app-editor-item{{#CHANGED}} app-editor-item--changed{{/CHANGED}}{{#NEW}} app-editor-item--changed{{/NEW}}">
{{/GROUP}}
{{#LEGEND}}
<legend class="kern-label">{{LABEL}}</legend>
{{#HINT}}
<p class="kern-hint" lang="de">{{TEXT}}</p>
{{/HINT}}
{{/LEGEND}}
{{#KEY}}
<input type="hidden" name="{{NAME}}" value="{{VALUE}}">
{{/KEY}}
{{#CHANGED}}
<p class="app-editor-state"><span class="kern-badge kern-badge--info"><span class="kern-label">[[editor.changed]]</span></span></p>
{{/CHANGED}}
{{#NEW}}
<p class="app-editor-state"><span class="kern-badge kern-badge--info"><span class="kern-label">[[editor.new]]</span></span></p>
{{/NEW}}
{{#PLAIN}}
<p class="kern-body" lang="de">{{TEXT}}</p>
{{/PLAIN}}
<div class="app-editor-fields">
{{#CONTROL}}
{{>BODY}}
{{/CONTROL}}
</div>
{{#BEFORE}}
<details class="app-hint"><summary>[[editor.before]]</summary><p class="app-quote" lang="de">{{TEXT}}</p></details>
{{/BEFORE}}
{{#CONFIRM}}
<div class="kern-alert kern-alert--warning">
<div class="kern-alert__header"><span class="kern-icon kern-icon--warning" aria-hidden="true"></span><p class="kern-title">[[editor.confirm]]</p></div>
<div class="kern-alert__body app-actions">
{{#DROP}}<button class="kern-btn kern-btn--secondary" type="submit" id="{{ID}}" name="do" value="{{STEP}}"{{#FOCUS}} autofocus{{/FOCUS}}><span class="kern-label">[[editor.drop]]<span class="visually-hidden">: {{NAME}}</span></span></button>{{/DROP}}
<button class="kern-btn kern-btn--tertiary" type="submit" name="do" value="save"><span class="kern-label">[[editor.keep]]</span></button>
</div>
</div>
{{/CONFIRM}}
{{#BUTTONS}}
<div class="app-actions">
{{#TAKE}}<button class="kern-btn kern-btn--secondary" type="submit" id="{{ID}}" name="do" value="{{STEP}}"{{#FOCUS}} autofocus{{/FOCUS}}><span class="kern-label">[[editor.take]]<span class="visually-hidden">: {{NAME}}</span></span></button>{{/TAKE}}
{{#AFTER}}<button class="kern-btn kern-btn--tertiary" type="submit" id="{{ID}}" name="do" value="{{STEP}}"{{#FOCUS}} autofocus{{/FOCUS}}><span class="kern-label">[[editor.after]]<span class="visually-hidden">: {{NAME}}</span></span></button>{{/AFTER}}
{{#UP}}<button class="kern-btn kern-btn--tertiary" type="submit" id="{{ID}}" name="do" value="{{STEP}}"{{#FOCUS}} autofocus{{/FOCUS}}><span class="kern-label">[[editor.up]]<span class="visually-hidden">: {{NAME}}</span></span></button>{{/UP}}
{{#DOWN}}<button class="kern-btn kern-btn--tertiary" type="submit" id="{{ID}}" name="do" value="{{STEP}}"{{#FOCUS}} autofocus{{/FOCUS}}><span class="kern-label">[[editor.down]]<span class="visually-hidden">: {{NAME}}</span></span></button>{{/DOWN}}
{{#REMOVE}}<button class="kern-btn kern-btn--tertiary" type="submit" id="{{ID}}" name="do" value="{{STEP}}"{{#FOCUS}} autofocus{{/FOCUS}}><span class="kern-label">[[editor.remove]]<span class="visually-hidden">: {{NAME}}</span></span></button>{{/REMOVE}}
</div>
{{/BUTTONS}}
{{#SINGLE_END}}
</div>
{{/SINGLE_END}}
{{#GROUP_END}}
</fieldset>
{{/GROUP_END}}
