/** One name written, ordered, encoded or noted in several ways. Format: see `hard-cases.ts`. */
export const HARD_WRITING_CASES = `
# diacritics that do not decompose
same | Łukasz/Żak | lz@poczta.example || Lukasz/Zak | lz@poczta.example
same | Jörg/Großmann | jg@post.example || Joerg/Grossmann | jg@post.example
same | Søren/Ågård | sa@post.example || Soren/Agard | sa@post.example
same | Đorđe/Đukić | dd@posta.example || Djordje/Djukic | dd@posta.example
same | Işıl/Çağlayan | +90 532 123 45 67 || Isil/Caglayan | +90 532 123 45 67
same | Þórunn/Guðmundsdóttir | tg@post.example || Thorunn/Gudmundsdottir | tg@post.example
same | Bjørn/Sæther | +47 412 34 567 || Bjorn/Saether | +47 412 34 567
same | Aðalheiður/Ægisdóttir | aa@post.example || Adalheidur/Aegisdottir | aa@post.example
same | Jürgen/Weiß | jw@post.example || Juergen/Weiss | jw@post.example
same | Anne-Lise/Løvås | al@post.example || Annelise/Loevaas | al@post.example
same | Ħanna/Għawdex | hg@posta.example || Hanna/Ghawdex | hg@posta.example
same | Œdipe/Lœwe | ol@courriel.example || Oedipe/Loewe | ol@courriel.example
same | Əli/Həsənov | +994 50 123 45 67 || Ali/Hasanov | +994 50 123 45 67
same | Renée/Desjardins | rd@courriel.example || Renee/Desjardins | rd@courriel.example
same | Jan/Świętek | js@poczta.example || Jan/Swietek | js@poczta.example
same | Mišo/Kovač | mk@posta.example || Miso/Kovac | mk@posta.example
same | Kjærsti/Ødegård | ko@post.example || Kjaersti/Odegaard | ko@post.example
same | Ġużè/Borġ | gb@posta.example || Guze/Borg | gb@posta.example
same | Gülşah/Öğüt | go@posta.example || Gulsah/Ogut | go@posta.example
same | Nguyễn Thị Ánh Nguyệt | nn@mail.example || Nguyen Thi Anh Nguyet | nn@mail.example
same | Ștefan/Țepeș | st@posta.example || Stefan/Tepes | st@posta.example
same | Ragnheiður/Þórðardóttir | rt@post.example || Ragnheidur/Thordardottir | rt@post.example
same | Göran/Åström | ga@post.example || Goeran/Aastroem | ga@post.example
# NFC against NFD
same | Zoë/Núñez | zoe@mail.example || Zoe\u0308/Nu\u0301n\u0303ez | zoe@mail.example
same | Đặng/Thị Hoa | hoa@mail.example || Đa\u0323\u0306ng/Thi\u0323 Hoa | hoa@mail.example
same | André/Brücke | +49 151 23456789 || Andre\u0301/Bru\u0308cke | +49 151 23456789
same | Ž̌eljko/Čović | zc@posta.example || Z\u030celjko/C\u030covic\u0301 | zc@posta.example
same | がくた けんじ | kenji@mail.example || か\u3099くた けんし\u3099 | kenji@mail.example
same | Йордан/Йовчев | +359 88 123 4567 || И\u0306ордан/И\u0306овчев | +359 88 123 4567
same | 김민수 | ms@mail.example || \u1100\u1175\u11b7\u1106\u1175\u11ab\u1109\u116e | ms@mail.example
same | Ångström/Åsa | aa@post.example || A\u030angstro\u0308m/\u212bsa | aa@post.example
# mojibake
same | Jörg/Müller | jm@post.example || JÃ¶rg/MÃ¼ller | jm@post.example
same | François/Lefèvre | fl@courriel.example || FranÃ§ois/LefÃ¨vre | fl@courriel.example
same | José/Peña | +34 612 345 678 || Jos?/Pe?a | +34 612 345 678
same | Łukasz/Wójcik | lw@poczta.example || Å\u0081ukasz/WÃ³jcik | lw@poczta.example
same | Сергей Волков | +7 912 345-67-89 || Ð¡ÐµÑ€Ð³ÐµÐ¹ Ð’Ð¾Ð»ÐºÐ¾Ð² | +7 912 345-67-89
same | Siobhán/O’Dwyer | so@mail.example || SiobhÃ¡n/Oâ€™Dwyer | so@mail.example
same | Zoë/Brontë | zb@mail.example || ZoÃƒÂ«/BrontÃƒÂ« | zb@mail.example
same | Jörg/Müller | jm@post.example || J&ouml;rg/M&uuml;ller | jm@post.example
same | Jörg/Müller | jm@post.example || J\ufffdrg/M\ufffdller | jm@post.example
same | René/Lefort | rl@courriel.example || Ren=C3=A9/Lefort | rl@courriel.example
same | Şükrü/Öztürk | so@posta.example || ÅžÃ¼krÃ¼/Ã–ztÃ¼rk | so@posta.example
same | 山田太郎 | taro@mail.example || å±±ç\u201d°å¤ªéƒŽ | taro@mail.example
same | María/García | mg@correo.example || MarÃ\u00ada/GarcÃ\u00ada | mg@correo.example
same | Zoltán/Szőke | zs@posta.example || ZoltÃ¡n/SzÅ‘ke | zs@posta.example
same | Jean-François/Côté | jf@courriel.example || Jean-FranÃ§ois/CÃ´tÃ© | jf@courriel.example
same | Václav/Dvořák | vd@posta.example || VÃ¡clav/DvoÅ™Ã¡k | vd@posta.example
same | Дмитрий Смирнов | ds@pochta.example || Ð”Ð¼Ð¸Ñ‚Ñ€Ð¸Ð¹ Ð¡Ð¼Ð¸Ñ€Ð½Ð¾Ð² | ds@pochta.example
same | Renée/Noël | rn@courriel.example || RenÃ©e/NoÃ«l | rn@courriel.example
same | Özgür/Şahin | os@posta.example || Ã–zgÃ¼r/Åžahin | os@posta.example
# last name first in one field
same | Quill, Peter | pq@mail.example || Peter Quill | pq@mail.example
same | van Dyck, Anna | avd@mail.example || Anna van Dyck | avd@mail.example
same | García López, María | mgl@correo.example || María García López | mgl@correo.example
same | O'Sullivan, Aoife | +353 85 123 4567 || Aoife/O'Sullivan | +353 85 123 4567
same | QUILL Peter | pq@mail.example || Peter/Quill | pq@mail.example
same | Szabó-Kiss, Dr. Ágnes | agnes@posta.example || Ágnes/Szabó-Kiss | agnes@posta.example
same | Smith, J. | +1 202 555 0143 | js@mail.example || John/Smith | +1 202 555 0143 | js@mail.example
same | Nguyễn Văn Hùng | +84 91 234 56 78 || Hùng/Nguyễn | +84 91 234 56 78
same | Smith Jr., Dr. Robert | rs@mail.example || Robert Smith Jr | rs@mail.example
same | 田中 健一 | ken@mail.example || 田中健一 | ken@mail.example
different | Quill, Peter | +44 20 7946 0958 || Quill, Petra | +44 20 7946 0958
same | Abernathy, Joyce | ja@mail.example || Joyce Abernathy | ja@mail.example
same | VAN DEN BERG, Pieter | pb@post.example || Pieter van den Berg | pb@post.example
same | Kovács Péter | kp@posta.example || Péter/Kovács | kp@posta.example
same | Müller-Lüdenscheidt, Hans-Peter | hp@post.example || Hans Peter Müller-Lüdenscheidt | hp@post.example
same | Ó Briain, Seán | so@mail.example || Seán Ó Briain | so@mail.example
same | Park, Ji-Sung | js@mail.example || 박지성 | js@mail.example
same | da Silva, João Pedro | jp@correio.example || João Pedro da Silva | jp@correio.example
# swapped fields
same | Wei/Chen | wei.chen@mail.example || Chen/Wei | wei.chen@mail.example
same | Novák/Petr | +420 601 123 456 || Petr/Novák | +420 601 123 456
same | Thomas/Paul | tp@mail.example || Paul/Thomas | tp@mail.example
same | Nagy/István | ni@posta.example || István/Nagy | ni@posta.example
same | Kim/Minjun | mj@mail.example || Min-jun/Kim | mj@mail.example
same | Tanaka/Hiroshi | +81 90 1234 5678 || Hiroshi/Tanaka | +81 90 1234 5678
same | Traoré/Aminata | +221 77 123 45 67 || Aminata/Traoré | +221 77 123 45 67
same | Müller/Hannes | hm@post.example || Johannes/Mueller | hm@post.example
same | Nguyen Thi/Lan | lan@mail.example || Lan/Nguyen Thi | lan@mail.example
same | Lee/Jordan | jl@mail.example || Jordan/Lee | jl@mail.example
different | Martin/Paul | +33 1 23 45 67 89 || Martin/Pauline | +33 1 23 45 67 89
same | Yamamoto/Ken | ky@mail.example || Ken/Yamamoto | ky@mail.example
same | Ivanov/Alexey | ai@pochta.example || Aleksei/Ivanov | ai@pochta.example
same | García/Lucía | lg@correo.example || Lucía/García Ruiz | lg@correo.example
same | Li/Na | ln@mail.example || Na/Li | ln@mail.example
same | Fischer/Klaus-Dieter | kd@post.example || Klaus Dieter/Fischer | kd@post.example
# notes in names
same | Karl Weber (Plumber) | +49 151 23456789 || Karl Weber | +49 151 23456789
same | Ines Prado OLD NUMBER | ines@prado.example || Ines Prado | ines@prado.example
same | Lia Conte 🎉 | +39 347 123 4567 || Lia Conte | +39 347 123 4567
same | ICE - Ruth Adeyemi | +44 7911 123456 || Ruth Adeyemi | +44 7911 123456
ask | Tomasz Hydraulik | +48 601 234 567 || Tomasz Górski | +48 601 234 567 | tg@poczta.example
same | Ben Carver - Acme Corp | bc@acme.example || Ben/Carver | bc@acme.example | org:Acme Corp
same | AAA Paula Reis | +351 912 345 678 || Paula Reis | +351 912 345 678
same | Nora Voss ☎️ neu | +49 151 23456789 || Nora Voss | +49 151 23456789
same | Jack Barrow (do not call) | +1 202 555 0143 || Jack Barrow | +1 202 555 0143
same | Elena Costa [Yoga] | ec@mail.example || Elena Costa | ec@mail.example
same | Дмитрий Сантехник | +7 912 345-67-89 || Дмитрий | +7 912 345-67-89
same | Sam Whitlow work | sam@whitlow.example || Sam Whitlow home | sam@whitlow.example
same | Marta 💅 Silvestre | +351 912 345 679 || Marta Silvestre | +351 912 345 679
same | Uncle Joe Barrett | +1 202 555 0143 || Joseph/Barrett | +1 202 555 0143
same | Lena Krüger (Arbeit) | lk@post.example || Lena Krüger | lk@post.example
same | *** Hugo Lima *** | hl@correio.example || Hugo Lima | hl@correio.example
same | Petra Sauer / Nordbau | ps@post.example || Petra Sauer | ps@post.example
same | Omar Haddad - whatsapp | oh@mail.example || Omar Haddad | oh@mail.example
same | Rita Costa NÃO LIGAR | rc@correio.example || Rita Costa | rc@correio.example
same | Tante Erika Vogt | +49 151 23456789 || Erika Vogt | +49 151 23456789
same | Ivo Marek 🚗🔧 | im@posta.example || Ivo Marek | im@posta.example
same | Kim Lee work cell | kl@mail.example || Kim Lee | kl@mail.example
same | zz Fred Owens | fo@mail.example || Fred Owens | fo@mail.example
same | Josie Bell (Tom's wife) | jb@mail.example || Josie Bell | jb@mail.example
same | Sergej Handwerker Braun | sb@post.example || Sergej Braun | sb@post.example
same | John/Nordbau | jn@post.example || John/Hill | jn@post.example | org:Nordbau
`;
