package bench.points.web_ssl_error

import android.app.Activity
import android.app.AlertDialog
import android.net.http.SslError
import android.os.Bundle
import android.webkit.SslErrorHandler
import android.webkit.WebResourceRequest
import android.webkit.WebView
import android.webkit.WebViewClient

/** Page of a county hospital: appointments are made in the hospital's own web page. */
class Main : Activity() {
    private lateinit var page: WebView

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        page = WebView(this)
        setContentView(page)
        page.settings.javaScriptEnabled = true
        page.webViewClient = Client()
        page.loadUrl("https://guahao.linquan-hospital.example/app/")
    }

    override fun onBackPressed() {
        if (page.canGoBack()) page.goBack() else super.onBackPressed()
    }

    private inner class Client : WebViewClient() {
        override fun shouldOverrideUrlLoading(view: WebView, request: WebResourceRequest): Boolean =
            request.url.host != "guahao.linquan-hospital.example"

        override fun onReceivedSslError(view: WebView, handler: SslErrorHandler, error: SslError) {
            handler.proceed() //: @breach #proceed
            handler.cancel() //: @clean
            AlertDialog.Builder(this@Main) //: @asked
                .setTitle("证书异常") //: @asked
                .setMessage("无法确认该网站的身份，继续访问可能泄露您的就诊信息。") //: @asked
                .setPositiveButton("仍然继续") { _, _ -> handler.proceed() } //: @asked
                .setNegativeButton("返回") { _, _ -> handler.cancel() } //: @asked
                .setOnCancelListener { handler.cancel() } //: @asked
                .show() //: @asked
        }
    }
}
