import type { failures as english } from '../en/failures.ts';

export const failures: Record<keyof typeof english, string> = {
  'failure.not-found':
    'Cet élément n’est plus là. Il a peut-être été déplacé ou supprimé hors de l’application.',
  'next.not-found': 'Remettez-le en place ou cherchez-le sous un autre nom.',
  'failure.not-a-folder': 'Ce n’est pas un dossier.',
  'next.not-a-folder': 'Choisissez le dossier qui contient les articles.',
  'failure.no-permission': 'Vous n’avez pas le droit de lire ou d’écrire ici.',
  'next.no-permission': 'Vérifiez les autorisations du dossier.',
  'failure.disk-full': 'Le disque est plein. Rien n’a été écrit à moitié.',
  'next.disk-full': 'Libérez de la place et réessayez.',
  'failure.io-error': 'Le disque a signalé une erreur. Rien n’a été écrit à moitié.',
  'next.io-error': 'Vérifiez le disque et réessayez.',
  'failure.folder-missing': 'Le dossier de l’archive est inaccessible.',
  'next.folder-missing':
    'Reconnectez le disque, ou ouvrez l’archive là où elle se trouve maintenant.',
  'failure.read-only': 'L’archive est ouverte en lecture seule : rien n’a été modifié.',
  'next.read-only':
    'Fermez-la là où elle est encore ouverte, ou vérifiez que son dossier accepte l’écriture.',
  'failure.locked': 'Une autre fenêtre ou un autre programme travaille dans cette archive.',
  'next.locked': 'Fermez-la là-bas pour pouvoir la modifier ici.',
  'failure.too-many-pins': 'Les neuf touches chiffrées ont un mot-clé.',
  'next.too-many-pins': 'Libérez d’abord la touche d’un autre mot-clé, dans son menu.',
  'failure.name-taken': 'Ce nom est déjà pris.',
  'next.name-taken': 'Choisissez-en un autre.',
  'failure.outside-archive':
    'Cet emplacement est hors du dossier de l’archive ; rien n’y est touché.',
  'next.outside-archive': 'Déplacez l’élément dans le dossier, ou importez-le.',
  'failure.unreachable-file': 'Ce nom ou ce lien ne mène à aucun fichier lisible.',
  'next.unreachable-file': 'Renommez-le ou corrigez le lien.',
  'failure.newer-format':
    'Cette archive a été créée par une version plus récente de l’application.',
  'next.newer-format': 'Mettez l’application à jour pour la modifier.',
  'failure.not-empty': 'Le dossier n’est pas vide.',
  'next.not-empty':
    'Choisissez un dossier vide pour une nouvelle archive, ou ouvrez celui-ci tel quel.',
  'failure.not-utf8': 'Le fichier n’est pas du texte UTF-8.',
  'next.not-utf8': 'Convertissez-le et il apparaîtra.',
  'failure.too-large': 'Le fichier est trop volumineux pour être lu comme un article.',
  'next.too-large': 'Divisez-le ou sortez-le de l’archive.',
  'failure.empty-file': 'Le fichier est vide.',
  'next.empty-file': 'Écrivez-y quelque chose ou restaurez une version antérieure.',
  'failure.front-matter-unclosed':
    'L’en-tête (front matter) n’a pas de fin : il manque une ligne de trois tirets.',
  'next.front-matter-unclosed':
    'Ajoutez cette ligne dans un éditeur de texte ; le texte est intact.',
  'failure.front-matter-invalid': 'L’en-tête (front matter) n’est pas du YAML valide.',
  'next.front-matter-invalid':
    'Corrigez-le dans un éditeur de texte ; le texte qui suit est intact.',
  'failure.front-matter-not-a-map':
    'L’en-tête (front matter) doit se composer de noms et de valeurs, par exemple « headline: … ».',
  'next.front-matter-not-a-map':
    'Corrigez-le dans un éditeur de texte ; le texte qui suit est intact.',
  'failure.archive-file-invalid':
    'Le fichier propre à l’archive, archive.yaml, est illisible en l’état.',
  'next.archive-file-invalid': 'Corrigez-le dans un éditeur de texte ; les articles sont intacts.',
  'failure.changed-on-disk':
    'Le fichier a été modifié entre-temps par un autre programme. Rien n’a été écrasé.',
  'next.changed-on-disk':
    'Regardez ce qu’il contient maintenant, puis refaites votre modification.',
  'failure.unknown-article': 'L’article n’est plus dans l’archive.',
  'next.unknown-article': 'Cherchez-le dans la corbeille.',
  'failure.unknown-collection':
    'La collection n’existe plus. Elle a peut-être été supprimée ou renommée ailleurs.',
  'next.unknown-collection': 'Choisissez-en une autre, ou recréez-la.',
  'failure.unknown-search':
    'La recherche enregistrée n’existe plus. Elle a peut-être été supprimée ou renommée ailleurs.',
  'next.unknown-search': 'Choisissez-en une autre, ou enregistrez-la de nouveau.',
  'failure.unknown-field': 'Ce champ n’existe pas.',
  'next.unknown-field': 'Choisissez l’un des champs proposés.',
  'failure.invalid-value': 'Cette valeur ne convient pas ici.',
  'next.invalid-value': 'Essayez-en une autre.',
  'failure.invalid-date': 'Date illisible.',
  'next.invalid-date': 'Essayez « 10 janvier 2022, 8h54 » ou « 2022-01-10 14:30 ».',
  'failure.expression-refused': 'Cette expression régulière ne peut pas être utilisée.',
  'next.expression-refused': 'Écrivez-la plus simplement.',
  'failure.nothing-to-undo': 'Il n’y a rien à annuler.',
  'next.nothing-to-undo': 'Continuez : chaque modification à partir d’ici pourra être annulée.',
  'failure.nothing-to-redo': 'Il n’y a rien à rétablir.',
  'next.nothing-to-redo': 'Annulez d’abord quelque chose pour pouvoir le rétablir.',
  'failure.nothing-to-finish': 'Il n’y a plus rien à terminer.',
  'next.nothing-to-finish': 'Continuez : toutes les modifications sont complètes.',
  'failure.pruned': 'Cette version antérieure a été supprimée lors de la purge de l’historique.',
  'next.pruned': 'Consultez une version ultérieure, ou une copie plus ancienne de l’archive.',
  'failure.cancelled': 'L’opération n’a pas eu lieu, car le travail a été arrêté.',
  'next.cancelled': 'Relancez-la pour la mener à bien.',
  'failure.unknown-format': 'Ce type de fichier ne peut pas être lu.',
  'next.unknown-format': 'L’écran d’accueil énumère ce qui peut être importé.',
  'failure.empty-source': 'Il ne contient rien qui puisse être importé.',
  'next.empty-source': 'Choisissez un fichier ou un dossier qui contient des articles.',
  'failure.archive-source': 'Ce dossier est lui-même une archive.',
  'next.archive-source': 'Ouvrez-le plutôt.',
  'failure.export-too-large': 'L’export est un seul document de plus de 256 Mo.',
  'next.export-too-large':
    'Exportez-le en plusieurs parties, par exemple année par année, et importez-les toutes.',
  'failure.json-invalid': 'Le fichier n’est pas du JSON bien formé.',
  'next.json-invalid': 'Exportez-le de nouveau depuis sa source, ou corrigez-le.',
  'failure.xml-invalid': 'Le fichier n’est pas du XML bien formé.',
  'next.xml-invalid': 'Exportez-le de nouveau depuis sa source, ou corrigez-le.',
  'failure.zip-invalid': 'Le fichier zip est endommagé.',
  'next.zip-invalid': 'Récupérez-le de nouveau auprès de sa source.',
  'failure.zip-unsafe-path':
    'Le fichier zip voulait écrire hors de son emplacement et a été refusé.',
  'next.zip-unsafe-path': 'Ne le décompressez pas ; demandez-en un autre à celui qui l’a fait.',
  'failure.zip-too-large': 'Une fois décompressé, le fichier zip dépasse la limite autorisée.',
  'next.zip-too-large': 'Décompressez-le vous-même et importez le dossier.',
  'failure.bundle-invalid': 'Le paquet n’est plus tel qu’il a été scellé. Rien n’en a été repris.',
  'next.bundle-invalid': 'Demandez-le à nouveau.',
  'failure.no-site-address': 'Un flux a besoin de l’adresse du site auquel il est destiné.',
  'next.no-site-address': 'Indiquez-la, par exemple https://courier.example/, sans requête.',
  'failure.nothing-to-export': 'Il n’y a rien à exporter.',
  'next.nothing-to-export': 'Sélectionnez un article ou lancez une recherche.',
  'failure.picture-missing': 'Cette image n’est pas dans le dossier de l’archive.',
  'next.picture-missing': 'Placez-la là, ou retirez-la de l’article.',
  'failure.picture-invalid': 'Ce fichier n’est pas une image, ou il est endommagé.',
  'next.picture-invalid': 'Remplacez-le par un fichier intact.',
  'failure.picture-remote': 'Cette image est encore sur un autre serveur et n’a pas été récupérée.',
  'next.picture-remote':
    'Récupérez-la avec Article ▸ Télécharger les images…, ou enregistrez-la depuis ce serveur et ajoutez-la.',
  'failure.picture-too-large': 'L’image est plus grande que ce qui est récupéré.',
  'next.picture-too-large':
    'Enregistrez-la depuis ce serveur, réduisez-la, puis ajoutez-la à l’article.',
  'failure.host-unreachable': 'Le serveur est injoignable, ou ne répond plus.',
  'next.host-unreachable': 'Vérifiez la connexion, puis réessayez plus tard.',
  'failure.host-refused': 'Le serveur ne le donne pas.',
  'next.host-refused': 'Voyez dans un navigateur si c’est encore là.',
  'failure.address-unsafe':
    'Cette adresse n’est pas récupérée : elle mène au réseau local, ou à autre chose qu’un serveur web.',
  'next.address-unsafe':
    'Si c’est voulu, autorisez cet ordinateur et son réseau, ou enregistrez l’image depuis ce serveur.',
  'failure.licence-expired': 'La licence de cette image a expiré ; elle n’a pas été jointe.',
  'next.licence-expired': 'Renouvelez la licence ou incluez ces images volontairement.',
  'failure.not-for-readers':
    'Cet article est retenu, annulé ou sous embargo ; il n’a pas été joint.',
  'next.not-for-readers':
    'Changez son statut ou son embargo, ou choisissez un format qui n’est pas destiné à la publication.',
  'failure.invalid-query': 'La recherche est incompréhensible.',
  'next.invalid-query': 'Essayez de simples mots.',
  'failure.internal':
    'Une erreur s’est produite dans l’application. Rien n’a été endommagé sur le disque.',
  'next.internal': 'Réessayez ; si cela se reproduit, redémarrez l’application.',
  'failure.print-failed': 'Les pages n’ont pas pu être créées. Rien n’a été écrit.',
  'next.print-failed': 'Réessayez, ou avec moins d’articles.',
  'failure.printer-failed': 'Le système n’a pas pu imprimer les pages.',
  'next.printer-failed':
    'Vérifiez qu’une imprimante est configurée, ou exportez un PDF et imprimez-le.',
  'failure.too-many-to-print': 'Cela fait trop d’articles pour une seule impression.',
  'next.too-many-to-print': 'Imprimez-en 500 au plus, ou exportez-les en PDF.',
  'failure.not-in-collection': 'L’article se trouve dans une collection à l’intérieur de celle-ci.',
  'next.not-in-collection': 'Ouvrez-la pour en changer l’ordre.',
};
