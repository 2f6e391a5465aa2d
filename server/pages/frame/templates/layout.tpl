{{%AUTOESCAPE context="HTML"}}
<!DOCTYPE html>
<html lang="{{LANG}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{{#HAS_ERRORS}}[[frame.error-prefix]] {{/HAS_ERRORS}}{{TITLE}} – {{SITE}}</title>
<link rel="icon" href="{{ICON}}" type="image/svg+xml">
{{#STYLE}}
<link rel="stylesheet" href="{{HREF}}">
{{/STYLE}}
{{#SCRIPT}}
<script type="module" src="{{SRC}}"></script>
{{/SCRIPT}}
</head>
<body>
<a class="app-skip" href="#main">[[frame.skip]]</a>
<header class="app-header">
{{#OFFICIAL}}
<div class="kern-kopfzeile"><div class="kern-container"><div class="kern-kopfzeile__content"><span class="kern-kopfzeile__label">[[frame.official]]</span></div></div></div>
{{/OFFICIAL}}
<div class="app-header__bar">
<a class="app-header__name" href="/" aria-label="{{HOME_LABEL}}">{{SITE}}</a>
{{#USER}}
<form class="app-search" action="/search" method="get" role="search">
<label class="visually-hidden" for="site-search">[[frame.search]]</label>
<input class="kern-form-input__input" id="site-search" name="q" type="search" maxlength="200" autocomplete="off">
<button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">[[frame.search-button]]</span></button>
</form>
{{/USER}}
<div class="app-header__tools">
<form method="post" action="/language">
{{>TOKENS}}
<input type="hidden" name="language" value="{{OTHER_LANG}}"><input type="hidden" name="back" value="{{BACK}}">
<button class="app-link-button" type="submit" lang="{{OTHER_LANG}}">[[frame.language-other]]</button>
</form>
{{#USER}}
<a class="kern-link" href="/me">{{NAME}}</a>
<form method="post" action="/logout">
{{>TOKENS}}
<button class="app-link-button" type="submit">[[frame.logout]]</button>
</form>
{{/USER}}
{{#STRANGER}}
<a class="kern-link" href="/login">[[frame.login]]</a>
{{/STRANGER}}
</div>
</div>
{{#NAV}}
<nav class="app-nav" aria-label="[[frame.navigation]]">
<ul>
{{#ENTRY}}
<li><a href="{{HREF}}"{{#HERE}} aria-current="page"{{/HERE}}{{#INSIDE}} aria-current="true"{{/INSIDE}}>{{LABEL}}</a></li>
{{/ENTRY}}
</ul>
</nav>
{{/NAV}}
{{#DEMO}}
<p class="app-demo">[[frame.demo]]</p>
{{/DEMO}}
</header>
{{#CRUMBS}}
<nav class="app-crumbs" aria-label="[[frame.crumbs]]">
<ol>
{{#CRUMB}}
<li>{{#LINK}}<a class="kern-link" href="{{HREF}}">{{LABEL}}</a>{{/LINK}}{{#PAGE}}<span aria-current="page">{{LABEL}}</span>{{/PAGE}}</li>
{{/CRUMB}}
</ol>
</nav>
{{/CRUMBS}}
<main class="app-main{{#WIDE}} app-main--wide{{/WIDE}}" id="main" tabindex="-1">
{{#NOTICE}}
<div class="kern-alert kern-alert--success app-notice" role="status" tabindex="-1" autofocus>
<div class="kern-alert__header"><span class="kern-icon kern-icon--success" aria-hidden="true"></span><p class="kern-title">[[frame.done]] {{TEXT}}</p></div>
</div>
{{/NOTICE}}
{{#HEADING}}
<h1 class="kern-heading-large">{{TITLE}}</h1>
{{/HEADING}}
{{CONTENT_HTML:none}}
</main>
<footer class="app-footer">
<nav aria-label="[[frame.footer]]">
<ul>
<li><a class="kern-link" href="/help">[[frame.nav-help]]</a></li>
<li><a class="kern-link" href="/help/glossary">[[frame.glossary]]</a></li>
<li><a class="kern-link" href="/help/keyboard">[[frame.keyboard]]</a></li>
<li><a class="kern-link" href="/accessibility">[[frame.accessibility]]</a></li>
<li><a class="kern-link" href="/imprint">[[frame.imprint]]</a></li>
<li><a class="kern-link" href="/privacy">[[frame.privacy]]</a></li>
<li><a class="kern-link" href="{{LICENCES}}">[[frame.licences]]</a></li>
</ul>
</nav>
</footer>
</body>
</html>
