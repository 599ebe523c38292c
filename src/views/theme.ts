/** Where the reader's choice between light and dark is kept: `light` or `dark`; anything else follows the system. */
export const themeKey = 'kb-theme'

/**
 * Runs in the head, before anything is painted: marks that scripts run and applies the stored choice. It stands in the
 * page as it is, so the content security policy names its hash. Where a script does not load, the page is as without any.
 */
export const themeScript = `{const d=document.documentElement;d.classList.add('js');addEventListener('error',({target:t})=>t.tagName==='SCRIPT'&&d.classList.remove('js'),true);try{const t=localStorage.getItem('${themeKey}');if(t==='light'||t==='dark')d.dataset.theme=t}catch{}}`
