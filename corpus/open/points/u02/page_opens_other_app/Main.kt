package bench.points.page_opens_other_app

import android.app.Activity
import android.os.Bundle
import android.webkit.WebView
import android.widget.TextView

class Main : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val page = WebView(this)
        page.settings.javaScriptEnabled = true
        page.webViewClient = Pages(this)
        setContentView(page)
        page.loadUrl("https://recipes.example/index.html")
    }
}

class Recipe : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val text = TextView(this)
        text.text = "Recipe ${intent.data?.lastPathSegment}"
        setContentView(text)
    }
}
